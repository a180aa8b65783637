# needs: torch
# %% tags=["step:split"]
import torch
from sklearn.model_selection import train_test_split
X = torch.arange(20, dtype=torch.float32).reshape(10, 2)
y = torch.arange(10)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=1)
# %% tags=["step:change"]
X_train.add_(1)
y_train[0] = -1
print(X_train.sum().item(), y_train.tolist())
# %% tags=["step:report"]
print(X_test.tolist(), y_test.tolist(), X.sum().item(), y.tolist())
