/** A short dump for each check, which `keyproof explain` grades live: a question of the check's kind with its right key. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'architecture-fit': `1. An RNN gives exactly one output for each input, at the same time step. For which lengths is this architecture appropriate?
- [x] Tx = Ty
- [ ] Tx < Ty
- [ ] Tx > Ty
- [ ] Tx = 1
`,
  bidirectional: `1. A cat's mood depends on the weather of the current and past few days. Should you use a unidirectional or a bidirectional RNN to predict it?
- [ ] Bidirectional RNN, because it can take more information into account
- [x] Unidirectional RNN, because the mood $y^{<t>}$ depends on $x^{<1>}, ..., x^{<t>}$ and not on later days
`,
  'fixed-length': `1. All input sequences of a task have a fixed length. Could an RNN still be useful for such a task?
- [x] Yes
- [ ] No
`,
  'gate-ablation': `1. In a GRU with $c^{<t>} = \\Gamma_u * \\tilde{c}^{<t>} + (1-\\Gamma_u) * c^{<t-1>}$, Ada removes $\\Gamma_u$ by setting it to 1 and Ben removes $\\Gamma_r$ by setting it to 1. Whose simplified network is more likely to avoid vanishing gradients on very long input sequences?
- [ ] Ada's network, because if $\\Gamma_r \\approx 0$ at a step, the gradient goes back through it without much decay
- [ ] Ada's network, because if $\\Gamma_r \\approx 1$ at a step, the gradient goes back through it without much decay
- [x] Ben's network, because if $\\Gamma_u \\approx 0$ at a step, the gradient goes back through it without much decay
- [ ] Ben's network, because if $\\Gamma_u \\approx 1$ at a step, the gradient goes back through it without much decay
`,
  'gate-correspondence': `1. Compare a GRU, $c^{<t>} = (1-\\Gamma_u) * c^{<t-1>} + \\Gamma_u * \\tilde{c}^{<t>}$, with an LSTM, $c^{<t>} = \\Gamma_f * c^{<t-1>} + \\Gamma_u * \\tilde{c}^{<t>}$. The update gate and the forget gate of the LSTM do the work that ____ and ____ do in the GRU. What belongs in the blanks?
- [x] $\\Gamma_u$ and $1-\\Gamma_u$
- [ ] $1-\\Gamma_u$ and $\\Gamma_u$
- [ ] $\\Gamma_r$ and $\\Gamma_u$
`,
  'gate-dimension': `1. An LSTM with 64-dimensional activations reads a vocabulary of 5000 words. What is the dimension of $\\Gamma_f$ at each time step?
- [ ] 1
- [x] 64
- [ ] 5000
`,
  'gradient-formula': `1. Consider the RNN $h_t = f(Vx_t + Wh_{t-1} + b_h)$, $\\hat{y}_t = g(Uh_t + b_y)$. What is the gradient of the loss $L$ with respect to $b_y$?
- [ ] $\\frac{\\partial L}{\\partial b_y} = \\sum_{t=0}^T \\frac{\\partial L}{\\partial \\hat{y}_t} \\frac{\\partial \\hat{y}_t}{\\partial h_t} \\frac{\\partial h_t}{\\partial b_y}$
- [x] $\\frac{\\partial L}{\\partial b_y} = \\sum_{t=0}^T \\frac{\\partial L}{\\partial \\hat{y}_t} \\frac{\\partial \\hat{y}_t}{\\partial b_y}$
`,
  'language-model': `1. What does a recurrent language model estimate at time step t?
- [ ] P(y<t>)
- [x] P(y<t> | y<1>, ..., y<t-1>)
- [ ] P(y<1>, ..., y<t>)
- [ ] P(y<t> | y<1>, ..., y<t>)
`,
  'nan-cause': `1. While an RNN is trained, its weights and activations become NaN. What is the most likely cause of this problem?
- [ ] Vanishing gradients
- [x] Exploding gradients
- [ ] A sigmoid applied to a very large z
`,
  notation: `1. Which expression refers to the k-th word of the m-th training example?
- [ ] $x^{(k)<m>}$
- [x] $x^{(m)<k>}$
- [ ] $x^{<m>(k)}$
`,
  'output-shape': `1. What is the output shape of a bidirectional LSTM layer with 64 units in Keras?
- [ ] (None, 64)
- [x] (None, 128)
`,
  'output-vector': `1. An RNN with a softmax output generates text from a vocabulary of K words. What is true of its output $o_t$?
- [ ] $o_t$ is one number
- [x] $o_t$ is a vector of length $K$
- [ ] Each element of $o_t$ is 0 or 1
`,
  'parameter-count': `1. An LSTM layer has 7 hidden units and gets 4-dimensional inputs. How many parameters does it have?
- [ ] 84
- [x] 336
- [ ] 300
`,
  sampling: `1. How do you generate sentences from a trained RNN language model?
- [ ] Take the most probable word at each step and feed it to the next step
- [x] Draw a word at random from the output probabilities and feed it to the next step
- [ ] Draw a word at random from the output probabilities and feed the true word of a training sentence to the next step
`,
  'task-signature': `1. Which of these tasks need a many-to-one RNN architecture? (Choose every one that fits)
- [ ] Machine translation (input a sentence and output its translation)
- [x] Sentiment classification (input a review and output a label)
- [ ] Speech recognition (input a recording and output its transcript)
`,
  'attention-design': `1. Why does a transformer need positional encodings?
- [x] Because self-attention ignores the order of the tokens
- [ ] Because they reduce the number of parameters
`,
  'attention-formula': `1. What is the formula of scaled dot-product attention?
- [ ] $softmax(QK^T)V$
- [x] $softmax(\\frac{QK^T}{\\sqrt{d_k}})V$
- [ ] $softmax(\\frac{QV^T}{\\sqrt{d_k}})K$
`,
  'attention-weights': `1. In an attention model, what holds for the attention weights $\\alpha^{<t,t'>}$?
- [x] $\\sum_{t'} \\alpha^{<t,t'>} = 1$
- [ ] $\\sum_{t} \\alpha^{<t,t'>} = 1$
`,
  'beam-search': `1. You increase the beam width of a beam search. What do you expect?
- [ ] It uses less memory
- [x] It runs more slowly
- [ ] It converges after fewer steps
`,
  'training-trouble': `1. A simple RNN learns nothing from the first words of long documents. What is the most likely cause?
- [ ] The loss is not differentiable at early steps
- [x] Gradients vanish on their way back
- [ ] The number of parameters grows with the length
`,
  'ctc-collapse': `1. Under CTC with the blank character "_", what does the path h_e_ll_l_oo collapse to?
- [x] hello
- [ ] helo
- [ ] hellloo
`,
  embedding: `1. A vocabulary has 3000 words. Which statement on GloVe is right?
- [ ] At the beginning of training θ_i and e_j should be initialized to 0
- [x] At the beginning of training θ_i and e_j should be initialized randomly
`,
  'error-attribution': `1. The model gives P(y*|x) = 4e-9 for the human's sentence and P(ŷ|x) = 1e-9 for the output of beam search. What is at fault?
- [x] The search algorithm
- [ ] The RNN
`,
  'length-normalisation': `1. What happens if beam search runs without length normalization?
- [x] It tends to give short sentences
- [ ] It tends to give long sentences
`,
};
