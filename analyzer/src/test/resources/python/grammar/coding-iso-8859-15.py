#!/usr/bin/env python
# vim: set fileencoding=iso-8859-15 : since 3.8
x = "€"; y = 1
