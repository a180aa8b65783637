# same
# %% tags=["step:a"]
import os.path
import xml.etree.ElementTree as ET
root = ET.fromstring("<a><b x='1'/></a>")
tag = root.tag
# %% tags=["step:b"]
import os
print(os.path.join("a", "b"), tag, root[0].attrib)
