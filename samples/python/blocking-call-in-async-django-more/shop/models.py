from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=80)

    def rename(self, name):
        self.name = name
        self.save()

    def title(self):
        return self.name.title()


class Basket(models.Model):
    owner = models.CharField(max_length=80)

    @classmethod
    def newest(cls):
        return cls.objects.latest("pk")


class Crate(models.Model):
    label = models.CharField(max_length=80)
