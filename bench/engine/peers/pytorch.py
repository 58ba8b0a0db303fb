# PyTorch on one thread, where a Python with torch is installed: nn.RNN, nn.GRU, nn.LSTM with a linear head.
import argparse, json, resource, statistics, time
from time import perf_counter

began = time.time()
import torch

parser = argparse.ArgumentParser()
parser.add_argument('--w'), parser.add_argument('--cell'), parser.add_argument('--mode')
parser.add_argument('--seconds', type=float), parser.add_argument('--sizes')
a = parser.parse_args()
s = json.loads(a.sizes)
B, T, I, H, V = s['B'], s['T'], s['I'], s['H'], s['V']
torch.set_num_threads(1)
torch.manual_seed(1)
cell = {'rnn': torch.nn.RNN, 'gru': torch.nn.GRU, 'lstm': torch.nn.LSTM}[a.cell](I, H)
head = torch.nn.Linear(H, V)
optimizer = torch.optim.SGD([*cell.parameters(), *head.parameters()], lr=0.5)
x, y = torch.randn(T, B, I), torch.randint(V, (T * B,))


def train():
    optimizer.zero_grad()
    torch.nn.functional.cross_entropy(head(cell(x)[0]).reshape(T * B, V), y).backward()
    optimizer.step()


def infer():
    with torch.no_grad():
        head(cell(x)[0])


step = train if a.mode == 'train' else infer
start = perf_counter()
step()
first, cold = perf_counter() - start, time.time() - began
warm = perf_counter() + 1
while first <= 3 and perf_counter() < warm:
    step()
until, took = perf_counter() + a.seconds, []
while perf_counter() < until or len(took) < (1 if first > 3 else 3):
    start = perf_counter()
    step()
    took.append(perf_counter() - start)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(dict(ms=statistics.median(took) * 1e3, least=min(took) * 1e3, steps=len(took), first=first * 1e3, cold=cold * 1e3, peak=peak)))
