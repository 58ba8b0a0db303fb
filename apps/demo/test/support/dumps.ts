/** Questions that are quick to check; the key of the third is wrong. */
export const QUICK = `1. An LSTM has 64-dimensional activations. How many entries does its forget gate have?

- [ ] 1
- [x] 64
- [ ] 5000

2. The activations of a GRU have 20 dimensions. How many entries does its update gate have?

- [ ] 1
- [x] 20
- [ ] 400

3. The activations of an LSTM have 90 dimensions. How many entries does its output gate have?

- [ ] 1
- [ ] 90
- [x] 5000

4. Is 7 a prime number?

- [x] Yes
- [ ] No
`;
