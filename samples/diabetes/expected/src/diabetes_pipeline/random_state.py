"""Hands the state of random generators from one step to the next, so that draws go on where they stopped."""

import pickle
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

FILE = "random_state.pkl"


def save_random_state(folder: str | Path, generators: Sequence[str]) -> None:
    """Stores the state of the named generators in a folder."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    states = {name: GENERATORS[name][0]() for name in generators}
    (Path(folder) / FILE).write_bytes(pickle.dumps(states))


def restore_random_state(folder: str | Path) -> None:
    """Brings the generators into the state that `save_random_state` stored."""
    states = pickle.loads((Path(folder) / FILE).read_bytes())
    for name, state in states.items():
        GENERATORS[name][1](state)


def _get_numpy() -> Any:
    import numpy as np

    return np.random.get_state()


def _set_numpy(state: Any) -> None:
    import numpy as np

    np.random.set_state(state)


def _get_torch() -> Any:
    import torch

    return torch.get_rng_state().numpy(), [state.cpu().numpy() for state in torch.cuda.get_rng_state_all()]


def _set_torch(state: Any) -> None:
    import torch

    torch.set_rng_state(torch.from_numpy(state[0]))
    devices = min(len(state[1]), torch.cuda.device_count())
    torch.cuda.set_rng_state_all([torch.from_numpy(device) for device in state[1][:devices]])


def _get_tensorflow() -> Any:
    import tensorflow as tf
    from tensorflow.python.eager import context

    eager = context.context()
    generator = tf.random.get_global_generator()
    return eager._seed, eager._rng.getstate(), generator.state.numpy(), int(generator.algorithm)


def _set_tensorflow(state: Any) -> None:
    import tensorflow as tf
    from tensorflow.python.eager import context

    seed, draws, numbers, algorithm = state
    tf.random.set_seed(seed)
    context.context()._rng.setstate(draws)
    tf.random.set_global_generator(tf.random.Generator.from_state(numbers, algorithm))


GENERATORS: dict[str, tuple[Callable[[], Any], Callable[[Any], None]]] = {
    "random": (random.getstate, random.setstate),
    "numpy.random": (_get_numpy, _set_numpy),
    "torch": (_get_torch, _set_torch),
    "tensorflow": (_get_tensorflow, _set_tensorflow),
}
