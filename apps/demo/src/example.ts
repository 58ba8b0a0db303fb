export const EXAMPLE_PATH = 'example.md';

/** The worked example of the first screen. Its third key is wrong on purpose. */
export const EXAMPLE = `# Recurrent networks, self test

1. A recurrent language model is at position t of a sentence. What does its softmax estimate there?

- [ ] $P(y^{<t>})$
- [x] $P(y^{<t>} \\mid y^{<1>}, \\dots, y^{<t-1>})$
- [ ] $P(y^{<1>}, \\dots, y^{<t-1>})$
- [ ] $P(y^{<t>} \\mid y^{<1>}, \\dots, y^{<t>})$

2. An LSTM reads a vocabulary of 5000 words and has 64-dimensional activations. How many entries does its forget gate $\\Gamma_f$ have?

A) 1
B) 64
C) 256
D) 5000

Answer: B

3. These are the update equations of a GRU:

$$\\tilde{c}^{<t>} = \\tanh(W_c[x^{<t>}, \\Gamma_r * c^{<t-1>}] + b_c)$$

$$c^{<t>} = (1 - \\Gamma_u) * c^{<t-1>} + \\Gamma_u * \\tilde{c}^{<t>}$$

Noor fixes $\\Gamma_u = 1$ and drops the update gate. Tomas fixes $\\Gamma_r = 1$ and drops the reset gate. Whose network can still be trained on very long sequences without vanishing gradients?

- ❌ Noor's, because with $\\Gamma_r \\approx 0$ at a time step the gradient passes through it almost unchanged.
- ❌ Noor's, because with $\\Gamma_r \\approx 1$ at a time step the gradient passes through it almost unchanged.
- ❌ Tomas's, because with $\\Gamma_u \\approx 0$ at a time step the gradient passes through it almost unchanged.
- ✅ Tomas's, because with $\\Gamma_u \\approx 1$ at a time step the gradient passes through it almost unchanged.

4. True/False: If all weights and activations of a recurrent network turn into NaN during training, exploding gradients are the most likely cause.

- ✅ True
- ❌ False
`;
