/** LaTeX commands that show one character, as a page that renders the formula shows it. */
export const LATEX_SYMBOLS: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ', hbar: 'ℏ',
  partial: '∂', nabla: '∇', infty: '∞', sum: '∑', prod: '∏', int: '∫', sqrt: '√', forall: '∀', exists: '∃', in: '∈', notin: '∉', subset: '⊂', cup: '∪', cap: '∩', emptyset: '∅',
  langle: '⟨', rangle: '⟩', mid: '∣', vert: '∣', lvert: '∣', rvert: '∣', Vert: '∥', lVert: '∥', rVert: '∥', parallel: '∥', le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', sim: '∼', equiv: '≡', propto: '∝', ll: '≪', gg: '≫',
  times: '×', div: '÷', cdot: '⋅', odot: '⊙', otimes: '⊗', oplus: '⊕', circ: '∘', ast: '∗', pm: '±', mp: '∓', star: '⋆', bullet: '∙',
  to: '→', rightarrow: '→', longrightarrow: '⟶', leftarrow: '←', Rightarrow: '⇒', Leftarrow: '⇐', leftrightarrow: '↔', iff: '⟺', implies: '⟹', mapsto: '↦', uparrow: '↑', downarrow: '↓',
  dots: '…', ldots: '…', cdots: '⋯', vdots: '⋮', prime: '′', colon: ':', lt: '<', gt: '>', top: '⊤', perp: '⊥', neg: '¬', land: '∧', lor: '∨',
};

/** Commands that show their own name. */
export const LATEX_NAMES = new Set('tanh sinh cosh sin cos tan log ln exp max min arg argmax argmin softmax lim sup inf det dim deg Pr gcd sigmoid relu ReLU'.split(' '));

/** Characters that pages draw in more than one way, folded to one. */
const LOOKS: Record<string, string> = {
  '<': '⟨', '>': '⟩', '〈': '⟨', '〉': '⟩', '−': '-', '–': '-', '∣': '|', '❘': '|', '⋯': '…', '∗': '*', '⋅': '·', '∙': '·', '•': '·', 'ϕ': 'φ', 'ϵ': 'ε', 'µ': 'μ', '∑': 'Σ', '∏': 'Π', '∼': '~', '′': "'", '’': "'", '：': ':',
};

/** One look for characters that look alike. */
export function foldLook(c: string): string {
  return LOOKS[c] ?? c;
}
