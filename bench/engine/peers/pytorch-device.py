# One training step in PyTorch on the graphics card where it has one: nn.RNN, nn.GRU or nn.LSTM, a linear head, squared error, Adam.
import json, statistics, sys
from time import perf_counter

import torch

s = json.loads(sys.argv[1])
T, B, I, H, O = s['T'], s['B'], s['I'], s['H'], s['O']
card = torch.cuda.is_available()
device = torch.device('cuda' if card else 'cpu')
torch.manual_seed(1)
cell = {'rnn': torch.nn.RNN, 'gru': torch.nn.GRU, 'lstm': torch.nn.LSTM}[s['cell']](I, H).to(device)
head = torch.nn.Linear(H, O).to(device)
optimizer = torch.optim.Adam([*cell.parameters(), *head.parameters()])
x, y = torch.randn(T, B, I, device=device), torch.randn(T, B, O, device=device)
took = []
for _ in range(40):
    start = perf_counter()
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(head(cell(x)[0]), y)
    loss.backward()
    optimizer.step()
    loss.item()
    took.append((perf_counter() - start) * 1e3)
name = torch.cuda.get_device_name() if card else f'{torch.get_num_threads()} threads of the processor'
print(f'{statistics.median(took[10:]):.2f} ({min(took[10:]):.2f}), torch {torch.__version__}, {name}')
