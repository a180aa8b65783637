import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { scriptsOf } from '../support/written.ts';

const begin = `# %%
from pathlib import Path
import os
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.linear_model import LinearRegression
`;

const model = `# %%
model = LinearRegression().fit(df[["a"]], df["b"])
print(model.score(df[["a"]], df["b"]))
`;

/** The step of every statement by its first line, and `-` for one that is left out. */
function stepsOf(text: string): Readonly<Record<string, string>> {
  const notebooks = [{ path: 'notebook.py', text: begin + text }];
  const sources = { notebooks, modules: [], requirements: [], paths: [] };
  const { plan } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport());
  return Object.fromEntries(
    plan.fates.map(({ text: code, fate }) => [code.split('\n')[0], fate.kind === 'unit' ? fate.step : '-']),
  );
}

test('a picture of data alone that is saved is left out with what draws it, and so is the folder that is made for it', () => {
  const steps = stepsOf(`# %%
IMAGES = Path() / "images"
IMAGES.mkdir(exist_ok=True)
def save_fig(name):
    plt.tight_layout()
    plt.savefig(IMAGES / f"{name}.png")
# %%
df = pd.read_csv("data.csv")
df["a"].hist()
save_fig("first look")
plt.show()
${model}`);
  expect(steps).toMatchObject({
    'IMAGES.mkdir(exist_ok=True)': '-',
    'df["a"].hist()': '-',
    'save_fig("first look")': '-',
    'df = pd.read_csv("data.csv")': 'prepare',
  });
});

test('of pictures in one folder, those of predictions stay with what draws them', () => {
  const steps = stepsOf(`# %%
df = pd.read_csv("data.csv")
os.makedirs("images", exist_ok=True)
# %%
fig, ax = plt.subplots()
ax.bar(df["a"], df["b"])
fig.savefig("images/data.png")
${model}# %%
fig, ax = plt.subplots()
ax.scatter(df["b"], model.predict(df[["a"]]))
fig.savefig("images/predictions.png")
# %%
plt.plot(df["a"])
plt.savefig("images/again.png")
`);
  expect(steps).toMatchObject({
    'os.makedirs("images", exist_ok=True)': 'evaluate',
    'ax.bar(df["a"], df["b"])': '-',
    'fig.savefig("images/data.png")': '-',
    'ax.scatter(df["b"], model.predict(df[["a"]]))': 'evaluate',
    'fig.savefig("images/predictions.png")': 'evaluate',
    'plt.plot(df["a"])': '-',
    'plt.savefig("images/again.png")': '-',
  });
});

test('a picture of data that is read again is drawn', () => {
  const steps = stepsOf(`# %%
df = pd.read_csv("data.csv")
plt.plot(df["a"])
plt.savefig("line.png")
# %%
df["size"] = Path("line.png").stat().st_size + len(open("line.png", "rb").read())
${model}`);
  expect(steps).toMatchObject({ 'plt.plot(df["a"])': 'prepare', 'plt.savefig("line.png")': 'prepare' });
});

test('what is done to the parts of a picture of data alone is left out with it', () => {
  const steps = stepsOf(`# %%
df = pd.read_csv("data.csv")
wedges, texts, shares = plt.pie(df["c"].value_counts(), autopct=lambda share: f"{share:.1f}%")
for text in texts:
    text.set_color("black")
ring = plt.Circle((0, 0), 0.7, fc="white")
plt.gcf().gca().add_artist(ring)
plt.show()
# %%
ax = df["c"].value_counts().plot(kind="bar")
for bar in ax.patches:
    ax.annotate(str(bar.get_height()), (bar.get_x(), bar.get_height()))
ax.spines["top"].set_visible(False)
plt.show()
${model}`);
  expect(steps).toMatchObject({
    'for text in texts:': '-',
    'ring = plt.Circle((0, 0), 0.7, fc="white")': '-',
    'plt.gcf().gca().add_artist(ring)': '-',
    'for bar in ax.patches:': '-',
    'ax.spines["top"].set_visible(False)': '-',
  });
});

test('a setting that each cell makes once more is made once', () => {
  const text = `${begin}import warnings
# %%
warnings.filterwarnings("ignore")
df = pd.read_csv("data.csv")
# %%
warnings.filterwarnings("ignore")
${model}`;
  const counts = scriptsOf(text).map((script) => script.split('filterwarnings').length - 1);
  expect(Math.max(...counts)).toBe(1);
});
