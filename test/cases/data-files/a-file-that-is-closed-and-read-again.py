# same
# by role
# %%
f = open("log.txt", "w")
f.write("start\n")
f.write("end\n")
f.close()
# %%
with open("log.txt") as again:
    print(again.read().split())
print(open("log.txt").read().split())
