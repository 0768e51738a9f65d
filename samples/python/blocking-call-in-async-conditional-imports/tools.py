def helper_that_imports():
    from late import slow_helper

    slow_helper()
