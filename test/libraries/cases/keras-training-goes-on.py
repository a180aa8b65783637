# needs: keras tensorflow
# %% tags=["step:a"]
import numpy as np
from tensorflow import keras
keras.utils.set_random_seed(0)
X = np.random.rand(40, 3).astype("float32"); y = X.sum(1)
model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(4, activation="relu"), keras.layers.Dropout(0.2), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
# %% tags=["step:train"]
checkpoint = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True)
stop = keras.callbacks.EarlyStopping(monitor="loss", patience=2)
history = model.fit(X, y, epochs=3, batch_size=8, verbose=0, callbacks=[checkpoint, stop])
# %% tags=["step:evaluate"]
print([round(v, 5) for v in history.history["loss"]], [round(v, 5) for v in model.evaluate(X, y, verbose=0)])
model.save_weights("w.weights.h5")
# %% tags=["step:more"]
h2 = model.fit(X, y, epochs=1, batch_size=8, verbose=0)
print([round(v, 5) for v in h2.history["loss"]], np.random.rand())
# %% tags=["step:load"]
best = keras.models.load_model("best.keras")
print(best.predict(X[:2], verbose=0).round(5))
model.load_weights("w.weights.h5")
# %% tags=["step:end"]
print(model.predict(X[:2], verbose=0).round(5))
