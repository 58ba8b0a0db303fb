/** A short dump for each check, which `keyproof explain` grades live: a question of the check's kind with its right key. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'language-model': `1. What does a recurrent language model estimate at time step t?
- [ ] P(y<t>)
- [x] P(y<t> | y<1>, ..., y<t-1>)
- [ ] P(y<1>, ..., y<t>)
- [ ] P(y<t> | y<1>, ..., y<t>)
`,
  sampling: `1. How do you generate sentences from a trained RNN language model?
- [ ] Take the most probable word at each step and feed it to the next step
- [x] Draw a word at random from the output probabilities and feed it to the next step
- [ ] Draw a word at random from the output probabilities and feed the true word of a training sentence to the next step
`,
  bidirectional: `1. The sales of a shop depend on the weather of the current and past few days. Unidirectional or bidirectional RNN?
- [ ] Bidirectional RNN, because it can take more information into account
- [x] Unidirectional RNN, because the sales of a day depend on x<1>, ..., x<t> and not on later days
`,
};
