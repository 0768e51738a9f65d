# Plans a week of meals: recipes in a database, what is in the pantry, shopping lists, nutrition from a web service.
import json
import random
import re
import sqlite3
from collections import defaultdict
from fractions import Fraction
from itertools import combinations
from urllib.request import Request, urlopen

NUTRITION = "http://127.0.0.1:8731/nutrition"
AMOUNT = re.compile(r"^\s*(\d+\s+\d/\d|\d/\d|\d+(?:[.,]\d+)?)?\s*(g|kg|ml|l|tbsp|tsp|cups?|cloves?|pinch(?:es)?)?\b\s*(?:of\s+)?(.+?)\s*(?:,.*|\(.*\))?$", re.I)
GRAMS = {"g": 1, "kg": 1000, "ml": 1, "l": 1000, "tbsp": 15, "tsp": 5, "cup": 240, "cups": 240, "clove": 4, "cloves": 4, "pinch": 1, "pinches": 1}
FOODS = """onion garlic tomato potato carrot leek celery flour butter milk cream cheese egg rice lentils chickpeas spinach kale pumpkin
mushroom chicken salmon beef pork tofu yoghurt lemon ginger chilli cumin coriander parsley basil thyme oregano pasta bread oats
honey sugar salt pepper oil vinegar stock wine almonds walnuts apple pear plum""".split()
STYLES = "roasted creamy spicy simple winter summer grandmother's quick slow Sunday".split()
ALLERGENS = ["milk", "cream", "cheese", "butter", "yoghurt", "egg", "flour", "bread", "pasta", "oats", "almonds", "walnuts", "salmon", "celery", "wine"]


def make_recipes(count, seed=21):
    rng = random.Random(seed)
    recipes = []
    for i in range(count):
        foods = rng.sample(FOODS, rng.randrange(5, 12))
        lines = [rng.choice([f"{rng.randrange(1, 9) * 50} g {f}", f"{rng.randrange(1, 4)} {f}, chopped", f"1 1/2 cups of {f}", f"{rng.randrange(1, 4)} tbsp {f} (fresh)", f"{f}"]) for f in foods]
        recipes.append({"id": i, "name": f"{rng.choice(STYLES)} {foods[0]} with {foods[1]}", "serves": rng.choice([2, 4, 6]), "lines": lines, "foods": foods,
                        "minutes": rng.randrange(15, 120), "kcal": rng.randrange(250, 900), "score": rng.random() * 5})
    return recipes


def number(text):
    if not text:
        return Fraction(1)
    whole, _, part = text.strip().rpartition(" ")
    return (Fraction(whole) if whole else 0) + Fraction(part.replace(",", "."))


def ingredients(lines):
    parsed = []
    for line in lines:
        amount, unit, food = AMOUNT.match(line).groups()
        parsed.append((food.lower(), float(number(amount) * GRAMS.get((unit or "").lower(), 100))))
    return parsed


def scaled(recipes, people):
    """Ingredient lists for so many people, in kitchen fractions."""
    cards = []
    for recipe in recipes:
        factor = Fraction(people, recipe["serves"])
        card = []
        for line in recipe["lines"]:
            amount, unit, food = AMOUNT.match(line).groups()
            quantity = (number(amount) * factor).limit_denominator(8)
            card.append(f"{quantity} {unit or ''} {food}".replace("  ", " "))
        cards.append("\n".join(card))
    return cards


def shopping_list(recipes):
    total = defaultdict(float)
    for recipe in recipes:
        for food, grams in ingredients(recipe["lines"]):
            total[food] += grams
    return sorted(total.items())


def nutrition(foods):
    facts = {}
    for food in foods:
        with urlopen(f"{NUTRITION}/{sum(food.encode())}", timeout=10) as answer:
            facts[food] = json.load(answer)["price"]
    return facts


def order_groceries(cart, items):
    """The shop answers with the cart as it then is; the next order must name that state."""
    state = cart
    for food, grams in items:
        call = Request(f"{NUTRITION}/{state}", data=json.dumps({"item": food, "grams": grams}).encode(), method="POST")
        with urlopen(call, timeout=10) as answer:
            state = json.load(answer)["id"] % 97 + 1
    return state


def open_book(path):
    book = sqlite3.connect(path)
    book.executescript("drop table if exists recipes; drop table if exists uses; create table recipes (id integer primary key, name text, minutes integer);"
                       "create table uses (recipe integer, food text); create index by_recipe on uses (recipe);")
    return book


def save(book, recipes):
    book.execute("delete from recipes")
    book.execute("delete from uses")
    for recipe in recipes:
        book.execute("insert into recipes values (?, ?, ?)", (recipe["id"], recipe["name"], recipe["minutes"]))
        for food in recipe["foods"]:
            book.execute("insert into uses values (?, ?)", (recipe["id"], food))
    book.commit()
    return book.execute("select count(*) from uses").fetchone()[0]


def quick_with(book, food, minutes=45):
    found = []
    for (recipe,) in book.execute("select recipe from uses where food = ? order by recipe", (food,)).fetchall():
        name, takes = book.execute("select name, minutes from recipes where id = ?", (recipe,)).fetchone()
        if takes <= minutes:
            found.append(name)
    return found


def best_menus(recipes, days=4, kcal=2400, keep=5):
    """Tries every choice of dinners for a few days."""
    menus = []
    for first in range(len(recipes)):
        for rest in combinations(range(first + 1, len(recipes)), days - 1):
            chosen = [recipes[first], *(recipes[i] for i in rest)]
            if sum(r["kcal"] for r in chosen) > kcal:
                continue
            foods = set()
            for recipe in chosen:
                foods.update(recipe["foods"])
            menus.append((round(sum(r["score"] for r in chosen) - 0.1 * len(foods), 6), (first, *rest)))
    return sorted(menus, reverse=True)[:keep]


def alike(recipes, least=0.5):
    pairs = []
    for i in range(len(recipes)):
        mine = set(recipes[i]["foods"])
        for j in range(i + 1, len(recipes)):
            theirs = set(recipes[j]["foods"])
            if len(mine & theirs) / len(mine | theirs) >= least:
                pairs.append((i, j))
    return pairs


def warnings(recipes):
    marked = {}
    for recipe in recipes:
        hits = [food for food in recipe["foods"] if food in ALLERGENS]
        if hits:
            marked[recipe["id"]] = sorted(hits)
    return marked


def use_pantry(stock, wanted):
    """What expires first goes first."""
    left = sorted(stock, key=lambda lot: lot[1])
    missing = {}
    for food, grams in wanted:
        for lot in left:
            if lot[0] == food and lot[2] > 0:
                taken = min(grams, lot[2])
                lot[2] -= taken
                grams -= taken
        if grams > 0:
            missing[food] = grams
    return missing


def improve(recipes, plan, rounds, seed=1):
    """Swaps a dinner at random and keeps what is better."""
    def worth(ids):
        return sum(recipes[i]["score"] for i in ids) - 0.1 * len({f for i in ids for f in recipes[i]["foods"]}) - 0.002 * sum(recipes[i]["minutes"] for i in ids)

    rng = random.Random(seed)
    best = worth(plan)
    for _ in range(rounds):
        trial = list(plan)
        trial[rng.randrange(len(trial))] = rng.randrange(len(recipes))
        value = worth(trial)
        if value > best and len(set(trial)) == len(trial):
            plan, best = trial, value
    return plan


def stars(votes, start=3.5, weight=10):
    mean, history = start, []
    for count, vote in enumerate(votes):
        mean += (vote - mean) / (weight + count + 1)
        history.append(round(mean, 3))
    return history


def main():
    recipes = make_recipes(600)
    book = open_book(":memory:")
    print(save(book, recipes), quick_with(book, "leek")[:2], scaled(recipes, 5)[0])
    week = recipes[:7]
    print(shopping_list(week)[:3], list(nutrition(FOODS[:25]))[:2], order_groceries(7, shopping_list(week)[:8]))
    print(best_menus(recipes[:48])[0], len(alike(recipes)), len(warnings(recipes)), len(ingredients([line for r in recipes for line in r["lines"]])))
    rng = random.Random(8)
    print(use_pantry([[rng.choice(FOODS), rng.randrange(30), rng.randrange(50, 900)] for _ in range(60)], shopping_list(week)))
    print(improve(recipes, list(range(7)), 3_000), stars([rng.randrange(1, 6) for _ in range(400)])[-1])


if __name__ == "__main__":
    main()
