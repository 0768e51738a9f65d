# obstacle: unknown
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions as found
from selenium.webdriver.support.ui import WebDriverWait


def press(driver, label):
    button = (By.XPATH, f"//button[text()='{label}']")
    WebDriverWait(driver, 30).until(found.element_to_be_clickable(button))
    driver.find_element(*button).click()
    return driver.title


def walk_through(address, labels):
    driver = webdriver.Firefox()
    driver.get(address)
    titles = [press(driver, label) for label in labels]  # here
    driver.quit()
    return titles


if __name__ == "__main__":
    print(walk_through("https://setup.example.com", ["Begin", "Next", "Next", "Accept", "Next", "Finish"]))
