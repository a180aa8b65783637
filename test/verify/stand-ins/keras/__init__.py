"""A stand-in for Keras where it is not installed: linear layers that gradient descent fits."""

from keras import layers, utils
from keras.src.model import Sequential
