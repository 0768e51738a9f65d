from flask import Blueprint, Flask, abort, current_app, jsonify, request

from analytics import abc_classes, forecast, fuzzy, reorder_point
from auth import Users, login_required, sign
from store import Database, MovementRepository, ProductRepository
from suppliers import SupplierClient, refresh_prices

api = Blueprint("api", __name__)
DAYS = 180


def repos():
    return current_app.extensions["repos"]


@api.errorhandler(KeyError)
def missing(error):
    return jsonify(error=f"unknown product {error.args[0]}"), 404


@api.post("/login")
def login():
    body = request.get_json()
    if not repos()["users"].check(body["name"], body["password"]):
        abort(403)
    return jsonify(token=sign(current_app.config["SECRET"], body["name"]))


@api.get("/products")
def list_products():
    found = repos()["products"].page(request.args.get("category", "bulk"),
                                     request.args.get("limit", 50, type=int),
                                     request.args.get("offset", 0, type=int))
    return jsonify([p.as_dict() for p in found])


@api.get("/products/<sku>")
def show_product(sku):
    return jsonify(repos()["products"].get(sku).as_dict())


@api.get("/search")
def search():
    found = fuzzy(request.args["q"], repos()["products"].all())
    return jsonify([p.as_dict() for p in found])


@api.post("/products/<sku>/movements")
@login_required
def add_movement(sku):
    body = request.get_json()
    product = repos()["products"].get(sku)
    repos()["movements"].record(product, body["day"], body["quantity"])
    return jsonify(ok=True), 201


@api.get("/products/<sku>/forecast")
def show_forecast(sku):
    series = repos()["movements"].series(repos()["products"].get(sku), DAYS)
    return jsonify(forecast=forecast(series), reorder=reorder_point(series, lead_days=9))


@api.get("/products/<sku>/quote")
def show_quote(sku):
    product = repos()["products"].get(sku)
    price = current_app.extensions["suppliers"].quote(product.sku)
    return jsonify(sku=sku, ours=product.price, theirs=price)


@api.post("/prices/refresh")
@login_required
def refresh():
    return jsonify(updated=refresh_prices(current_app.extensions["suppliers"], repos()["products"]))


@api.get("/suppliers/<name>/savings")
def savings(name):
    prices = current_app.extensions["suppliers"].catalog(name)
    mine = {p.sku: p.price for p in repos()["products"].all()}
    gains = {sku: mine[sku] - price for sku, price in prices.items() if sku in mine and price < mine[sku]}
    return jsonify(count=len(gains), total=round(sum(gains.values()), 2))


@api.get("/report/abc")
def report_abc():
    classes = abc_classes(repos()["movements"].turnover())
    counts = {}
    for name in classes.values():
        counts[name] = counts.get(name, 0) + 1
    return jsonify(counts)


def create_app(path, supplier_url=None):
    app = Flask(__name__)
    app.config["SECRET"] = b"change-me"
    db = Database(path)
    db.migrate()
    app.extensions["repos"] = {"products": ProductRepository(db), "movements": MovementRepository(db),
                               "users": Users(db)}
    app.extensions["suppliers"] = SupplierClient(supplier_url)
    app.register_blueprint(api, url_prefix="/api")
    return app
