from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    catalogue_url: str = "https://catalogue.example.org"
    mail_host: str = "localhost"


settings = Settings()
