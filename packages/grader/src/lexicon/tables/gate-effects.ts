import { defineTable, forms } from '../table.ts';

/** What gates held at values make of a state, and which gates act on what. */
export const gateEffects = defineTable('gate-effects', {
  'held.old': forms(`
    equal to the previous cell state | equal to the previous state | equal to the old state | equal to the previous hidden state | equal to the old cell state | equals the previous state | equals the old state | equals the previous cell state | equals the previous hidden state | identical to the previous state | identical to the old state | same as the previous state | same as the old state | same as the previous cell state | same as the previous hidden state |
    unchanged | stay* the same | remain* the same | stay* constant | remain* constant | remain* unchanged | stay* unchanged | does not change | do not change | copies the old state | copies the previous state | copies the previous hidden state | copy of the previous state | copy of the old state | copied unchanged | copied from the previous step | carried over unchanged | is not updated | not updated |
    igual al estado anterior | sin cambios | no cambia | se copia | permanece igual | gleich dem alten zustand | gleich dem vorherigen zustand | unverändert | bleibt gleich | ändert sich nicht | wird kopiert | égal à l'état précédent | inchangé* | ne change pas | reste identique | copié | 等于上一时刻的状态 | 等于之前的状态 | 等于旧状态 | 保持不变 | 不变 | 不会更新 | 直接复制 | 复制旧状态`),
  'held.bare-old': forms(
    `the previous state | the old state | the previous cell state | the previous hidden state | old state | previous state | el estado anterior | der alte zustand | der vorherige zustand | l'état précédent | 旧状态 | 上一时刻的状态 | 之前的状态`,
  ),
  'held.bare-candidate': forms(
    `the candidate | the new candidate | the candidate state | candidate | candidate state | el candidato | der kandidat | le candidat | 候选值 | 候选状态`,
  ),
  'held.kept': forms(`
    preserves the old state | preserve the old state | keeps the old state | keep the old state | retains the old state | retain the old state | preserves the previous state | keeps the previous state | retains the previous state | keeps the previous cell state | retains the previous cell state | preserves the previous cell state | keeps the previous hidden state | keeps its previous state | keeps the memory | previous state is kept | previous state is retained | previous cell state is kept | previous cell state is retained | old state is kept | previous cell state is fully kept | is kept | is retained | is fully retained | is fully kept | is preserved | keeps everything | keep everything | remembers everything | fully kept | completely kept | completely retained |
    conserva el estado anterior | mantiene el estado anterior | se conserva | behält den alten zustand | behält den vorherigen zustand | bleibt erhalten | wird behalten | alte zustand erhalten | conserve l'état précédent | est conservé* | garde l'état précédent | 保留旧状态 | 保留之前的状态 | 完全保留 | 被保留 | 保留上一时刻的状态`),
  'held.candidate': forms(`
    equal to the candidate | equal to the candidate state | equals the candidate | replaced by the candidate | overwrites the state with the candidate | overwritten by the candidate | overwritten with the candidate | replaced by the new candidate | is replaced by the candidate | only the candidate | completely replaced | overwritten | entirely replaced by the candidate | is the candidate |
    igual al candidato | reemplazado por el candidato | se sobrescribe | gleich dem kandidaten | durch den kandidaten ersetzt | überschrieben | égal au candidat | remplacé* par le candidat | écrasé* | 等于候选值 | 等于候选状态 | 被候选值替换 | 被候选状态替换 | 被覆盖`),
  'held.zero': forms(
    `zero | 0 vector | zero vector | set to zero | sets the state to 0 | sets the state to zero | becomes zero | all zeros | reset to zero | cero | null | wird null | nul | zéro | 零 | 为零 | 变为零`,
  ),
  'held.sum': forms(
    `accumulates the candidates | accumulates the candidates of all steps | accumulates | sum of the old state and the candidate | sum of the previous state and the candidate | old state plus the candidate | previous state plus the candidate | adds the candidate to the old state | acumula | akkumuliert | accumule | 累加 | 旧状态与候选值之和`,
  ),
  'held.twice': forms(`twice the previous cell state | twice the old state | doubled`),
  'held.forgotten': forms(`
    independent of the old state | independent of the previous state | independent of the previous cell state | does not depend on the old state | does not depend on the previous state | forgets its previous state completely | forgets its previous state | forgets the previous state | forgets the previous cell state | forgets everything | forget everything | forgets the old state | is thrown away | thrown away | is discarded | discarded | is forgotten | completely forgotten | is erased | erased | completely erased | is dropped | is ignored | ignores the previous state | ignores the old state | wiped out | is wiped | is deleted |
    se olvida | se descarta | se borra | olvida el estado anterior | wird vergessen | wird verworfen | vergessen | verworfen | gelöscht | vergisst den alten zustand | est oublié* | est effacé* | oublie l'état précédent | 被遗忘 | 完全遗忘 | 被丢弃 | 丢弃 | 遗忘 | 忘记之前的状态`),
  'held.part': forms(
    `take* part in | takes part | involved in | participate* in | contribute* to | act* on | acts directly on | affect* | influence* | changes | change | modif* | appears in | is used in | used to compute | used in computing | participa en | interviene en | afecta* | beteiligt | beeinflusst | wirkt auf | verändert | participe à | intervient dans | agit sur | influence* | 参与 | 影响 | 作用于 | 改变`,
  ),
  'held.cell-state': forms(
    `cell state | new cell state | cell state update | update of the cell state | cell state c_t | memory cell | cell | c_t | estado de la celda | estado de celda | zellzustand | zellzustands | état de la cellule | état de cellule | 细胞状态 | 单元状态 | 记忆单元`,
  ),
  'held.word': forms(`
    survive* | surviv* | take | for | does | defined | defined by | given by | recall | value | values | is | are | set | setting | settings | sets | held | hold | fixed | at | to | of | exactly | when | if | with | and | then | both | a | an | the | its | in | for | step | steps | time step | every step | each step | one step | at a time step | at every step | makes | make | means | mean | that | previous | old | new | state | cell state | hidden state | gate | gates | update | completely | fully | entirely | totally | cell | becomes | become | will | be | next |
    content | directly | computing | compute | computation | from | candidate | which | what | happens | lstm | gru | pytorch | keras | network | unit | it | equation | equations | here | c | h | using | following | this | so | by | given | being | memory | does | do | how | all | near | close | about | value of | gate value |
    valor | estado | celda | puerta | si | entonces | paso | wert | zustand | zelle | wenn | schritt | dann | neue* | valeur | état | cellule | porte | si | pas | alors | 值 | 时 | 当 | 如果 | 则 | 那么 | 状态 | 门 | 时间步 | 新 | 会 | 细胞状态 | 单元状态 | 为 | 等于 | 且 | 都 | 意味着`),
});
