const GREEK =
  'alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ tau:τ phi:φ varphi:φ chi:χ psi:ψ omega:ω ' +
  'Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω';
const OTHERS =
  'partial:∂ nabla:∇ sum:Σ prod:Π int:∫ infty:∞ approx:≈ neq:≠ ne:≠ leq:≤ le:≤ geq:≥ ge:≥ ll:≪ gg:≫ to:→ rightarrow:→ leftarrow:← mapsto:↦ times:× cdot:· odot:⊙ circ:∘ otimes:⊗ oplus:⊕ ' +
  'pm:± in:∈ mid:| vert:| lvert:| rvert:| Vert:‖ lVert:‖ rVert:‖ ldots:… dots:… cdots:⋯ langle:⟨ rangle:⟩ lt:< gt:> checkmark:✓ ell:ℓ top:⊤ prime:′ sim:∼ propto:∝ equiv:≡ forall:∀ exists:∃ quad:\u2002 qquad:\u2002';

/** LaTeX commands without an argument, as a character. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  `${GREEK} ${OTHERS}`.split(' ').map((pair) => pair.split(':') as [string, string]),
);

/** LaTeX accents, as a combining character. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20d7'],
  ['dot', '\u0307'],
]);

/** Commands that only set a type face or a size: their argument stands for itself. */
export const FACES: ReadonlySet<string> = new Set(
  'rm bf it tt text textbf textit textrm mathbf mathrm mathit mathbb mathcal mathsf boldsymbol operatorname mbox left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle limits nolimits'.split(
    ' ',
  ),
);

const SUPERSCRIPTS = new Map(
  [...'0123456789+-−=()nixyjkT'].map((from, i) => [from, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣʸʲᵏᵀ'][i] as string]),
);
const SUBSCRIPTS = new Map(
  [...'0123456789+-−=()aehijklmnoprstuvx'].map((from, i) => [
    from,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][i] as string,
  ]),
);

/** The text raised or lowered with Unicode's own characters, or `null` where one is missing. */
export function script(text: string, way: '^' | '_'): string | null {
  const table = way === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  let done = '';
  for (const character of text) {
    const small = table.get(character);
    if (small === undefined) return null;
    done += small;
  }
  return done;
}
