import pickle


def save(value, file):
    with open(file, "wb") as opened:
        pickle.dump(value, opened)


def load(file):
    with open(file, "rb") as opened:
        return pickle.load(opened)
