# obstacle: transaction
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from shop.models import Order, Product


def fill(session, order):
    product = session.scalars(select(Product).where(Product.code == order.code)).one()
    if product.stock < order.count:
        order.state = "waiting"
    else:
        product.stock -= order.count
        order.state = "packed"
    session.flush()
    return order.state


def fill_all(url):
    with Session(create_engine(url)) as session:
        states = []
        for order in session.scalars(select(Order).order_by(Order.placed)).all():  # here
            states.append(fill(session, order))
        session.commit()
    return states


if __name__ == "__main__":
    print(fill_all("postgresql:///shop"))
