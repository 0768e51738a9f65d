# since 3.8, coding:euc_jp
x = "あ"; y = 1
