# same
# %% tags=["step:a"]
from string import Template
who = "you".title()
t = Template("hi $who")
# %% tags=["step:b"]
print(t.substitute(who=who), "%s!" % who, "{0}{w}".format(1, w=who))
