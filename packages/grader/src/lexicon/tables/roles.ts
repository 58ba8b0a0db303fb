import { defineTable, forms } from '../table.ts';

/** What gates do to information: verbs, and where it comes from and goes to. */
export const roles = defineTable('roles', {
  // Longer forms that only look like the verbs below.
  'role.gate':
    forms(`forget gate | vergessensgate | vergessenstor | vergessens gate | output gate | input gate | update gate | reset gate | relevance gate | puerta de olvido | compuerta de olvido |
    puerta de salida | puerta de entrada | porte d'oubli | porte de sortie | porte d'entrée | 遗忘门 | 输出门 | 输入门 | 更新门 | 重置门 | output layer`),
  'role.retain':
    forms(`retain* | keep* | kept | remember* | preserv* | maintain* | carr* over | carr* forward | carried | pass* along | pass* on | conserv* |
    manten* | mantien* | recordar | recuerd* | behalt* | behält | beibehalt* | erhalt* | garder | garde* | gardé* | conserver | 保留 | 保持 | 记住 | 记忆`),
  'role.discard':
    forms(`forget* | forgotten | discard* | throw* away | thrown away | eras* | throw* out | remov* | drop* | delet* | dismiss* | get* rid of | let* go | clear* | olvid* |
    descart* | borr* | elimin* | vergess* | vergisst | verwerf* | verworfen | verwirft | lösch* | gelöscht | oubli* | écart* | effac* | supprim* | 遗忘 | 忘记 | 丢弃 | 舍弃 | 删除 | 清除`),
  'role.write':
    forms(`add* | stor* | writ* | written | let* in | let* into | incorporat* | insert* | includ* | updat* | enter* | flow* into | put into | agreg* | añad* | almacen* |
    guard* | escrib* | incorpor* | hinzufüg* | hinzugefügt | speicher* | gespeichert | schreib* | geschrieben | aufgenommen | ajout* | stock* | écri* | 加入 | 添加 | 写入 | 存储 | 增加 | 存入`),
  'role.emit':
    forms(`output | outputs | outputted | expos* | reveal* | emit* | shown | produc* as output | passed to the output | passed to the next layer | become* output | sent to the output |
    read out | mostrar | expone* | emit* | sale como salida | ausgegeben | ausgeb* | ausgibt | nach außen | exposé* | sorti* | émis* | 输出 | 暴露`),
  'role.previous':
    forms(`what was stored | what is stored | what has been stored | what it stored | stored information | stored content | previous | past | old | older | prior | earlier | existing | last time step | previous time step | preceding | long term memory | from the past | previous cell state |
    previous hidden state | previous state | past information | previous information | previous memory | old information | anterior | pasad* | previa | previo | vorherig* | früher* | bisherig* |
    alt* zellzustand* | vergangen* | précédent* | passé* | ancien* | 之前 | 过去 | 以前 | 先前 | 前一时刻 | 上一时刻 | 上一个时间步 | 前一个时间步 | 旧`),
  'role.new':
    forms(`new | current input | new input | input information | incoming | new information | candidate | candidate value | candidate state | current time step input | current information |
    nuev* | entrada actual | información nueva | neue* | aktuelle* eingabe* | eingabe* | nouvel* | nouveau* | entrée actuelle | entrée courante | 新 | 新的 | 新信息 | 当前输入 | 输入信息 | 当前时刻的输入 | 候选`),
  'role.show': forms(
    `passed on as the hidden state | passed on as hidden state | passed to the hidden state | passed on to the hidden state | passed as the hidden state | handed to the hidden state | handed on to the hidden state | exposed as the hidden state | exposed to the hidden state | exposed in the hidden state | shown in the hidden state | becomes the hidden state | becomes visible | become visible | made visible | visible | revealed to the rest of the network | passed to the next layer | passed on to the next layer | passed to the output | passed on to the output | sent to the hidden state | output as the hidden state | used for the output | used to compute the output | used to compute the hidden state | flows to the output | flows into the hidden state | carried to the output | exposed to the outside | exposed to the rest of the network | enters the hidden state | goes into the hidden state | goes to the output | rest of the network | como estado oculto | se expone | als versteckter zustand | nach außen | visible | comme état caché | 作为隐藏状态输出 | 输出到隐藏状态 | 暴露给 | 输出给`,
  ),
  'role.verb': forms(
    `control* | decid* | determin* | regulat* | govern* | influenc* | affect* | select* | steuer* | entscheid* | bestimm* | regel* | beeinfluss* | control* | decid* | determin* | regul* | influy* | contrôl* | décid* | détermin* | influenc* | 控制 | 决定 | 影响 | 调节`,
  ),
  'role.candidate': forms(
    `candidate | candidate state | candidate value | new candidate | candidate memory | candidate hidden state | candidato | kandidat* | candidat | 候选 | 候选状态 | 候选隐藏状态`,
  ),
  'role.state':
    forms(`cell state | hidden state | state | memory | memory cell | cell memory | information | context | content | cell | long term state | internal state | cell content | estado de celda |
    estado | memoria | información | celda | zellzustand* | zustand | speicher | information* | inhalt | état de la cellule | état de cellule | état | mémoire | information | cellule | 细胞状态 | 单元状态 | 状态 | 信息 | 记忆单元 | 隐藏状态 | 内容 | 记忆`),
  'role.input': forms(`input | current input | new input | entrada | eingabe* | entrée | 输入 | 当前输入`),
  'role.control':
    forms(`in charge of | erasing | stored | rest of the network | influenc* | affect* | used | uses | use | bleibt | bleiben | closed | content | control* | decid* | determin* | regulat* | govern* | select* | choos* | define* | manag* | responsible | responsible for | role | purpose | function | job | task | allow* | tell* | what | how much | which part | which part of |
    which information | what information | how much of | to what extent | amount | part | degree | proportion | should | help* | flow | flow of information | network | current | present | time step | at each step | at each time step |
    controla* | decide* | determina* | regula* | cuánt* | cuál* | qué | papel | función | responsable | steuer* | entscheid* | bestimm* | regel* | wie viel* | rolle | aufgabe | contrôl* | décid* | détermin* | régul* | combien | rôle |
    quelle* | quantité | 控制 | 决定 | 确定 | 调节 | 多少 | 哪些 | 作用 | 负责 | 当前 | 程度 | 部分 | 时间步 | 每个时间步 | 是 | 什么 | 网络 | 主要 | 应该 | 应 | 需要 | 单元 | 中 | 用于 | 用来`),
});
