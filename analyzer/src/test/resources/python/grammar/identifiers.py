# since 3.8
é = 1
é = 1
ａ = 1
ﬁ = 1
µ = 1
ª = 1
变量 = 1
переменная = 1
ℌ = 1
x_é1 = 1
_é = 1
𝐱 = 1
𝔘𝔫𝔦 = 1
x.ﬁ = 1
f(ﬁ=1)
def ﬁ(ﬁ): return ﬁ
class ℌ: pass
import ﬁ as ﬁ
from ﬁ import ﬁ
lambda ﬁ: ﬁ
for ﬁ in ﬁ: pass
global ﬁ_
ℙython = 1
a·b = 1
a̧ = 1
ſ = 1
ℯ = 1
x℘ = 1
℘ = 1
