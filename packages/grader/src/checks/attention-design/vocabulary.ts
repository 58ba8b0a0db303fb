import { trimEnds } from '../../frames/trim-ends.ts';

/** Words that statements on attention are made of; whatever else stands in one leaves it unread. */
const KNOWN = new Set(
  (
    'a an the and but of to in on at it its is are be been being as for from with without when which that this they them their because since so so-called would will can could may might by into if even than then where what why how do does did has have had having must should unless otherwise not no cannot never n t s ' +
    'model models transformer transformers attention self-attention self mechanism layer layers block blocks token tokens word words input inputs output outputs sequence sequences sentence sentences process processes processing processed parallel parallely simultaneously all at once set sets bag ' +
    'parameters parameter calculations they reducen parámetros verringern sparen speicher paramètres réduit unscaled two unit-variance vs versus values value score scores function very too get gets getting become becomes becoming need needs needed keep keeps keeping track otherwise about also any each every one position positions positional encoding encodings embedding embeddings information order ordering permutation permutations permutation-equivariant permutation-invariant equivariant invariant equivariance invariance ' +
    'lose loses lost losing ignore ignores ignored ignoring unaware aware awareness know knows knowing lack lacks lacking notion sense idea inherent inherently built-in inbuilt recurrence independent insensitive sensitive agnostic blind discard discards disregard disregards take takes taking account accounts tell tells telling distinguish distinguishes capture captures use uses using make makes see sees access depend depends depending recognise recognises recognize recognizes preserve preserves respect respects dog bites man where stands encode encodes itself alone own plain pure added add adds removed remove remove omitted applied give gives same way exactly unrelated different permuted shuffled reordered reorder accordingly result results respect with regard ' +
    'dot product products scale scaled scales scaling divide divided divides dividing division square root sqrt softmax dimension dimensions dimensional d_k dk d k key keys query queries vector vectors training stable during help helps region regions area areas gradient gradients small smaller tiny extremely extreme large larger big grow grows growing grew magnitude magnitudes number numbers push pushes pushing pushed saturate saturates saturated saturating saturation peaked vanish vanishes vanishing one-hot variance unit about approximately roughly mean entries entry random independent zero high flat problem prevent prevents preventing avoid avoids avoiding stop stops counteract counteracts mitigate mitigates reduce reduces reducing reduced lower lowers computation computations computational computationally cost complexity speed speeds up increase increases improve improves operations operation multiplications faster cheaper memory usage requirements requirement footprint consumption save saves saving less non-linear nonlinear non-linearity nonlinearity non-linearities introduce introduces linear ' +
    'causal masked mask masks look-ahead decoder position t later future subsequent following next right after ahead earlier past previous preceding left before attend attends attending attended peek peeks influence influences influenced look looks looking blocked block blocks forbid forbids hide hides ensure ensures ensured allow allows allowed let lets weights weight ' +
    'porque la el los las lo de del en que se no tiene tienen cuenta orden palabras palabra por sí sola misma autoatención un una modelo ignora pierde sin codificaciones codificación posicionales posicional reducen reduce uso memoria transformer necesita conoce información sobre ' +
    'weil die der das den dem ein eine einen ist sind nicht kennt reihenfolge wörter wort von sich aus ohne sie ihn speicherbedarf senken ignoriert berücksichtigt positionskodierungen positionskodierung verliert ' +
    'parce que qu le la les l des du de d un une n pas ordre mots mot auto-attention elle ignore tient compte ne sans réduisent mémoire utilisée connaît encodages positionnels perd'
  ).split(' '),
);

/** Chinese words of such statements, longest first. */
const CHINESE =
  /自注意力(?:机制|层)?|不变|位置编码|位置信息|位置|因为|模型|本身|自身|单词|词语|[词的不它对能够是会中]|顺序|次序|信息|没有|无法|包含|考虑|忽略|丢失|感知|区分|捕捉|识别|具有|知道|输入|序列|可以|减少|节省|内存|参数|排列|等变|任何|关于|之后|未来|后面|之前|看到|关注|依赖|防止|避免/gu;

/** The words of a text that are not known here; symbols and numbers are. */
export function strangeWords(text: string): readonly string[] {
  return text
    .replace(/"[^"]{1,60}"/g, ' ')
    .replace(/\\(?:sqrt|frac|text)|√/gu, ' ')
    .replace(CHINESE, ' ')
    .toLowerCase()
    .split(/[^\p{L}_-]+/u)
    .map((word) => trimEnds(word, '-_'))
    .filter((word) => word !== '' && !KNOWN.has(word));
}
