from .service import Service
