"""The regions of app.py by each remedy."""

import asyncio
import functools
import itertools
import json
import random

import app
from remedies_kit import Independent, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def recipes():
    return app.make_recipes(600)


@functools.cache
def book():
    made = app.open_book(":memory:")
    app.save(made, recipes())
    return made


def flat(results):
    return [value for part in results for value in part]


class Ingredients(Independent):
    region = "ingredients: for line in lines"
    item = staticmethod(app.ingredients)
    chunksize = 1

    def prepare(self):
        return ([line for recipe in recipes() for line in recipe["lines"]],)

    def original(self, lines):
        return app.ingredients(lines)

    def items(self, lines):
        return parts(lines, 4)

    def join(self, results, lines):
        return flat(results)

    def native(self, lines):
        """The same amounts come again and again."""
        grams_of = functools.lru_cache(maxsize=None)(lambda amount, unit: float(app.number(amount) * app.GRAMS.get((unit or "").lower(), 100)))
        parsed = []
        for line in lines:
            amount, unit, food = app.AMOUNT.match(line).groups()
            parsed.append((food.lower(), grams_of(amount, unit)))
        return parsed


class Scaled(Independent):
    region = "scaled: for recipe in recipes"
    chunksize = 1

    def prepare(self):
        return recipes(), 5

    def original(self, found, people):
        return app.scaled(found, people)

    def items(self, found, people):
        return parts(found, 4)

    def task(self, found, people):
        return functools.partial(app.scaled, people=people)

    def join(self, results, found, people):
        return flat(results)


class ShoppingList(Region):
    region = "shopping_list: for recipe in recipes"

    def prepare(self):
        return (recipes()[:7],)

    def original(self, week):
        return app.shopping_list(week)


def fact(food):
    return food, app.nutrition([food])[food]


class Nutrition(Waiting):
    region = "nutrition: for food in foods"
    item = staticmethod(fact)

    def prepare(self):
        return (app.FOODS[:25],)

    def original(self, foods):
        return app.nutrition(foods)

    def join(self, results, foods):
        return dict(results)

    def asyncio_(self, foods):
        async def every():
            return await asyncio.gather(*(get(f"nutrition/{sum(food.encode())}") for food in foods))

        return {food: json.loads(answer)["price"] for food, answer in zip(foods, asyncio.run(every()))}


class OrderGroceries(Region):
    region = "order_groceries: for food, grams in items"

    def prepare(self):
        return 7, app.shopping_list(recipes()[:7])[:8]

    def original(self, cart, items):
        return app.order_groceries(cart, items)


class Save(Region):
    region = "save: for recipe in recipes"

    def prepare(self):
        return book(), recipes()

    def original(self, store, found):
        return app.save(store, found)

    def native(self, store, found):
        store.execute("delete from recipes")
        store.execute("delete from uses")
        store.executemany("insert into recipes values (?, ?, ?)", [(recipe["id"], recipe["name"], recipe["minutes"]) for recipe in found])
        store.executemany("insert into uses values (?, ?)", [(recipe["id"], food) for recipe in found for food in recipe["foods"]])
        store.commit()
        return store.execute("select count(*) from uses").fetchone()[0]


class QuickWith(Region):
    region = "quick_with: for (recipe,) in book.execute('select recipe from uses where food = ? order by recipe', (food,)).fetchall()"

    def prepare(self):
        return book(), "leek"

    def original(self, store, food):
        return app.quick_with(store, food)

    def native(self, store, food):
        return [name for (name,) in store.execute("select name from uses join recipes on recipes.id = uses.recipe where food = ? and minutes <= 45 order by recipe", (food,))]


def menus_from(first, recipes, days=4, kcal=2400):
    menus = []
    for rest in itertools.combinations(range(first + 1, len(recipes)), days - 1):
        chosen = [recipes[first], *(recipes[i] for i in rest)]
        if sum(r["kcal"] for r in chosen) > kcal:
            continue
        foods = set()
        for recipe in chosen:
            foods.update(recipe["foods"])
        menus.append((round(sum(r["score"] for r in chosen) - 0.1 * len(foods), 6), (first, *rest)))
    return sorted(menus, reverse=True)[:5]


class BestMenus(Independent):
    region = "best_menus: for first in range(len(recipes))"
    chunksize = 1

    def prepare(self):
        return (recipes()[:48],)

    def original(self, found):
        return app.best_menus(found)

    def items(self, found):
        return range(len(found))

    def task(self, found):
        return functools.partial(menus_from, recipes=found)

    def join(self, results, found):
        return sorted(flat(results), reverse=True)[:5]


def alike_to(indexes, foods, least=0.5):
    pairs = []
    for i in indexes:
        mine = set(foods[i])
        for j in range(i + 1, len(foods)):
            theirs = set(foods[j])
            if len(mine & theirs) / len(mine | theirs) >= least:
                pairs.append((i, j))
    return pairs


class Alike(Independent):
    region = "alike: for i in range(len(recipes))"
    chunksize = 1

    def prepare(self):
        return (recipes(),)

    def original(self, found):
        return app.alike(found)

    def items(self, found):
        return parts(range(len(found)), 8)

    def task(self, found):
        return functools.partial(alike_to, foods=[recipe["foods"] for recipe in found])

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        """Foods as bits."""
        bit = {food: 1 << i for i, food in enumerate(app.FOODS)}
        masks = [sum(bit[food] for food in recipe["foods"]) for recipe in found]
        pairs = []
        for i, mine in enumerate(masks):
            for j in range(i + 1, len(masks)):
                if (mine & masks[j]).bit_count() >= 0.5 * (mine | masks[j]).bit_count():
                    pairs.append((i, j))
        return pairs


class Warnings(Region):
    region = "warnings: for recipe in recipes"

    def prepare(self):
        return (recipes(),)

    def original(self, found):
        return app.warnings(found)

    def native(self, found):
        allergens = set(app.ALLERGENS)
        marked = {}
        for recipe in found:
            hits = allergens.intersection(recipe["foods"])
            if hits:
                marked[recipe["id"]] = sorted(hits)
        return marked


class UsePantry(Region):
    region = "use_pantry: for food, grams in wanted"

    def prepare(self):
        rng = random.Random(8)
        return [(rng.choice(app.FOODS), rng.randrange(30), rng.randrange(50, 900)) for _ in range(60)], app.shopping_list(recipes()[:7])

    def original(self, stock, wanted):
        return app.use_pantry([list(lot) for lot in stock], wanted)


class Improve(Region):
    region = "improve: for _ in range(rounds)"

    def prepare(self):
        return recipes(), list(range(7)), 3_000

    def original(self, found, plan, rounds):
        return app.improve(found, plan, rounds)
