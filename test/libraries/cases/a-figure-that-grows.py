# needs: plotly
# %% tags=["step:a"]
import plotly.graph_objects as go
import plotly.express as px
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [3, 1, 2]})
fig = px.scatter(df, x="a", y="b")
# %% tags=["step:b"]
fig.add_trace(go.Scatter(x=[1, 2], y=[2, 2], name="line"))
fig.update_layout(title="T")
fig.update_traces(marker_size=7)
fig.show()
# %% tags=["step:c"]
print(len(fig.data), fig.layout.title.text, fig.data[1].name, fig.data[0].marker.size)
fig.write_html("f.html", include_plotlyjs="cdn")
# %% tags=["step:d"]
print(len(open("f.html").read()) > 100)
