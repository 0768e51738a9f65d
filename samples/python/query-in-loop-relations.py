"""Rows of mappers, and what they refer to: Django, SQLAlchemy, Peewee."""
import peewee
from django.db import models
from django.shortcuts import get_object_or_404
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Session, joinedload, relationship


class Author(models.Model):
    name = models.CharField(max_length=80)


class Tag(models.Model):
    name = models.CharField(max_length=80)


class Text(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        abstract = True


class Book(Text):
    tags = models.ManyToManyField(Tag)
    title = models.CharField(max_length=80)


class Prize(models.Model):
    book = models.OneToOneField("shop.Book", on_delete=models.CASCADE)
    giver = models.ForeignKey(to=Author, on_delete=models.CASCADE, related_name="given")


class ShownBooks(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("author")


class Shown(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    objects = ShownBooks()


class AlsoShown(Shown):
    title = models.CharField(max_length=80)


def authors():
    names = []
    for book in Book.objects.order_by("title"):
        names.append(book.author.name)  # expect: query-in-loop "`book.author` is loaded from the database"
      #              ^^^^^^^^^^^
    return names


def authors_of_some(titles):
    books = Book.objects.filter(title__in=titles)
    return {book.title: book.author for book in books}  # expect: query-in-loop "`book.author` is loaded"


def authors_twice():
    books = Book.objects.filter(title="")
    names = [book.author.name for book in books]  # expect: query-in-loop "`book.author` is loaded"
    return names, [book.author.name for book in books]


def authors_joined():
    return [book.author.name for book in Book.objects.select_related("author")]


def authors_by_key():
    return [book.author_id for book in Book.objects.all()]


def authors_by_a_manager():
    names = [shown.author.name for shown in Shown.objects.all()]
    return names, [shown.author.name for shown in AlsoShown.objects.all()]


def author_set(author):
    for book in Book.objects.filter(title=""):
        book.author = author
        print(book.author.name)


def tags():
    for book in Book.objects.all():
        print([tag.name for tag in book.tags.all()])  # expect: query-in-loop "`book.tags.all` is loaded"


def tags_prefetched():
    for book in Book.objects.prefetch_related("tags"):
        print([tag.name for tag in book.tags.all()])


def tagged(tag):
    for book in Book.objects.filter(title=""):
        book.tags.add(tag)


def other_side():
    for author in Author.objects.all():
        print(author.texts.count())  # expect: query-in-loop "`author.texts.count` is loaded"
    for tag in Tag.objects.all():
        print(tag.book_set.count())  # expect: query-in-loop "`tag.book_set.count` is loaded"


def other_side_of_values():
    for author in Author.objects.values("name"):
        print(author["name"])


def other_side_for_one():
    for book in Book.objects.all():
        print(book.prize.pk)  # expect: query-in-loop "`book.prize` is loaded"
    for book in Book.objects.select_related("prize"):
        print(book.prize.pk)


def rows_of_a_row(request, key):
    author = get_object_or_404(Author, pk=key)
    for prize in author.given.all():
        print(prize.book.title)  # expect: query-in-loop "`prize.book` is loaded"
    for prize in author.given.select_related("book"):
        print(prize.book.title, prize.giver_id)


def in_groups():
    for group in Author.objects.all():
        print(Book.objects.filter(author=group).count())  # expect: query-in-loop "asks the database once"


def by_key(keys):
    return [Book.objects.get(pk=key) for key in keys]  # expect: query-in-loop "`Book.objects.get` asks"


def by_keys(keys):
    found = Book.objects.in_bulk(keys)
    return [found.get(key) for key in keys]


def first_that_is_free(names):
    for name in names:
        if not Author.objects.filter(name=name).exists():
            return name
    return None


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"


class Order(Base):
    __tablename__ = "orders"
    customer = relationship("Customer")
    lines = relationship("Line", lazy="selectin")


def customers(session: Session):
    return [order.customer.name for order in session.query(Order).all()]  # expect: query-in-loop "`order.customer` is loaded"


def customers_selected(session: Session):
    query = select(Order).where(Order.id > 3)
    for order in session.scalars(query):
        print(order.customer.name)  # expect: query-in-loop "`order.customer` is loaded"


def customers_joined(session: Session):
    for order in session.scalars(select(Order).options(joinedload(Order.customer))):
        print(order.customer.name)


def lines_loaded_with_them(session: Session):
    return [len(order.lines) for order in session.query(Order)]


class Person(peewee.Model):
    name = peewee.CharField()


class Pet(peewee.Model):
    owner = peewee.ForeignKeyField(Person, backref="pets")


def owners():
    return [pet.owner.name for pet in Pet.select()]  # expect: query-in-loop "`pet.owner` is loaded"


def owners_joined():
    return [pet.owner.name for pet in Pet.select(Pet, Person).join(Person)]


def pets():
    for person in Person.select().where(Person.name == "Ann"):
        print(person.pets.count())  # expect: query-in-loop "`person.pets.count` is loaded"


def people(keys):
    return [Person.get_by_id(key) for key in keys]  # expect: query-in-loop "`Person.get_by_id` asks"
