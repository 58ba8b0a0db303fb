import type { Language } from '../table.ts';

/** What the forms of several blocks share, by the word in braces that stands for it. */
export const MACROS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  has: {
    es: '(tiene|tienen|posee|poseen|contiene|incluye)',
    fr: '(a|ont|possède|possèdent|comporte|contient|compte)',
    de: '(hat|haben|besitzt|besitzen|enthält)',
    pt: '(tem|têm|possui|possuem|contém)',
    it: '(ha|hanno|possiede|possiedono|contiene)',
    nl: '(heeft|hebben|bevat)',
    ru: '(имеет|имеют|содержит|есть|имеется|присутствует|содержится)',
    zh: '(有|包含|具有|拥有|含有|包括)',
    ja: '(がある|があります|を持つ|を持っている|からなる|で構成される|を有する)',
  },
  decides: {
    es: '(decide|decidir|determina|determinar|controla|controlar|regula|selecciona)',
    fr: '(décide|décider|détermine|déterminer|contrôle|contrôler|régule|choisit)( de)?',
    de: '(entscheidet|bestimmt|steuert|regelt|kontrolliert|legt fest|(zu )?(entscheiden|bestimmen|steuern))',
    pt: '(decide|decidir|determina|determinar|controla|controlar|define)',
    it: '(decide|decidere|determina|determinare|controlla|controllare|stabilisce)',
    nl: '(bepaalt|beslist|bepalen|beslissen|regelt|(te )?bepalen)',
    ru: '(определя(е|ю)т|определять|реша(е|ю)т|контролиру(е|ю)т|управляет тем|определяет то)',
    zh: '(决定|控制)',
    ja: '(決める|決定する|制御する|決めること|決定すること)',
  },
  needs: {
    es: '(necesitan?|requieren?)',
    fr: '(nécessitent?|(a|ont) besoin|requièr(e|ent))',
    de: '(benötig(t|en)|brauch(t|en))',
    pt: '(precisam? de|precisam?|necessitam? de|requerem?)',
    it: '(richied(e|ono)|ha bisogno di)',
    nl: '(heeft|hebben|vereist)',
    ru: '(требуется|нужна|требует|необходима)',
    zh: '(需要)',
    ja: '(?!)',
  },
  long: {
    es: '( con secuencias largas| en secuencias largas| al procesar secuencias largas)?',
    fr: '( sur de longues séquences| avec de longues séquences| pour de longues séquences)?',
    de: '( bei langen (sequenzen|folgen))?',
    pt: '( com sequências longas| em sequências longas)?',
    it: '( con sequenze lunghe| su sequenze lunghe)?',
    nl: '( bij lange (reeksen|sequenties))?',
    ru: '( на длинных последовательностях| при длинных последовательностях| при обработке длинных последовательностей)?',
    zh: '',
    ja: '',
  },
  bias: {
    es: '(\\(?(con|incluyendo) (el |los )?(sesgos?|bias)\\)?)',
    fr: '(\\(?(avec|y compris les?|en comptant les?) biais( compris)?\\)?|\\(?biais (compris|inclus)\\)?)',
    de: '(\\(?(mit|inklusive|einschließlich) bias\\)?)',
    pt: '(\\(?(com|incluindo) (o |os )?(viés|vieses|bias)\\)?)',
    it: '(\\(?(con|inclus[oi]) (il |i )?bias\\)?)',
    nl: '(\\(?(met|inclusief) bias\\)?)',
    ru: '(\\(?(со? смещени(ем|ями)|с учётом смещени(я|й)|с учетом смещени(я|й)|включая смещени(я|е)|с bias)\\)?)',
    zh: '(（|\\()?(含|包含|包括|有|带|使用)(一个)?偏置(项)?(）|\\))?',
    ja: '(（)?バイアス(あり|を含む|を含めて|を含めると)(）)?',
  },
  nobias: {
    es: '(\\(?sin (el |los )?(sesgos?|bias)\\)?)',
    fr: '(\\(?sans biais\\)?)',
    de: '(\\(?ohne bias\\)?)',
    pt: '(\\(?sem (o |os )?(viés|vieses|bias)\\)?)',
    it: '(\\(?senza (il |i )?bias\\)?)',
    nl: '(\\(?zonder bias\\)?)',
    ru: '(\\(?(без смещени(я|й)|без bias)\\)?)',
    zh: '(（|\\()?(不含|不包含|不包括|无|不带|没有)偏置(项)?(）|\\))?',
    ja: '(（)?バイアス(なし|を含まない|を除く)(）)?',
  },
};

/** Words that a slot stands for: what is found there, and its English. */
export const SLOTS: Readonly<Record<string, Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>>> = {
  v: {
    solves: {
      es: 'resuelven?|solucionan?|eliminan?|resolver|solucionar|eliminar',
      fr: 'résout|résolvent|élimine|éliminent|résoudre|éliminer',
      de: 'löst|lösen|beseitigt|beseitigen|behebt|beheben',
      pt: 'resolvem?|soluciona|elimina|resolver|eliminar|solucionar',
      it: 'risolv(e|ono|ere)|elimina(no|re)?',
      nl: 'verhelpt|elimineert',
      ru: 'решает|решают|устраняет|устраняют|решить|устранить',
      zh: '解决|消除',
      ja: 'を解決する|を解消する|を解決できる|を解決します',
    },
    mitigates: {
      es: 'mitigan?|alivian?|reducen?|atenúan?|mitigar|aliviar|reducir|ayudan? a (mitigar|reducir|aliviar)',
      fr: "atténuent?|réduit|réduisent|limitent?|atténuer|réduire|limiter|(permet|aide) (de|d'|à) ?(atténuer|réduire|limiter)",
      de: 'mildert|mildern|verringert|verringern|reduziert|reduzieren|lindert|entschärft',
      pt: 'mitigam?|alivia|ameniza|amenizam|reduz|reduzem|atenua|mitigar|reduzir|amenizar|ajudam? a (mitigar|reduzir|amenizar)',
      it: 'mitiga(no|re)?|attenua(no|re)?|riduc(e|ono)|ridurre|allevia',
      nl: 'vermindert|verminderen|verzacht|beperkt',
      ru: 'смягча(е|ю)т|ослабля(е|ю)т|уменьша(е|ю)т|снижа(е|ю)т|смягчить|ослабить|помога(е|ю)т (смягчить|ослабить|уменьшить)',
      zh: '缓解|减轻|减少|改善|抑制',
      ja: 'を緩和する|を軽減する|を緩和できる|を抑える',
    },
    prevents: {
      es: 'evitan?|previenen?|impiden?|evitar|prevenir|impedir|ayudan? a (evitar|prevenir)',
      fr: "évitent?|empêchent?|prévient|éviter|empêcher|prévenir|(permet|aide) (de|d'|à) ?(éviter|prévenir|empêcher)",
      de: 'verhindert|verhindern|vermeidet|vermeiden|beugt vor',
      pt: 'evitam?|previne|impede|evitar|prevenir|impedir|ajudam? a (evitar|prevenir)',
      it: 'evita(no|re)?|previen[ei]|prevengono|prevenire|impedisc(e|ono)|impedire',
      nl: 'voorkomt|voorkomen|verhindert',
      ru: 'предотвраща(е|ю)т|предотвратить|исключает|помога(е|ю)т (предотвратить|избежать)',
      zh: '防止|避免|预防',
      ja: 'を防ぐ|を防止する|を防げる|を回避する',
    },
    'helps against': {
      es: '(ayuda|sirve)n? (contra|frente a)',
      fr: 'aide contre|sert contre|est utile contre|lutte contre',
      de: 'hilft gegen|helfen gegen',
      pt: '(ajuda|serve) contra',
      it: '(aiuta|serve) contro',
      nl: 'helpt tegen|helpen tegen',
      ru: 'помога(е|ю)т (от|против|при|бороться с)',
    },
  },
  g: {
    vanish: {
      es: 'desvanecen?|desaparecen?',
      fr: "disparaît|disparaissent|s'évanouit|s'évanouissent",
      de: 'verschwinden|verschwindet',
      pt: 'desaparecem?|desvanecem?|somem',
      it: 'svani(sce|scono)|scompa(re|iono)|si annullano',
      nl: 'verdwijnt|verdwijnen',
      ru: 'затуха(е|ю)т|исчеза(е|ю)т',
      zh: '梯度消失|消失',
    },
    explode: {
      es: 'explotan?',
      fr: 'explosent?',
      de: 'explodier(en|t)',
      pt: 'explodem?',
      it: 'esplod(e|ono)',
      nl: 'exploderen|explodeert',
      ru: 'взрыва(е|ю)тся',
      zh: '梯度爆炸|爆炸',
    },
  },
};

/** The words of a language that stand around names and clauses. */
export interface Particles {
  /** Articles before a name. */
  readonly articles: string;
  /** What a cell is called where it is one like others. */
  readonly standard: string;
  /** What opens the name of a network that a sentence speaks of. */
  readonly place: string;
  /** What joins a part to its whole, or a gate to its cell. */
  readonly of: string;
  readonly and: string;
  readonly because: string;
  /** What denies a predicate by standing before it. */
  readonly not: string;
  /** What stands between a subject and its predicate. */
  readonly link: string;
  readonly it: string;
  readonly numbers: readonly string[];
}

export const PARTICLES: Readonly<Record<Language, Particles>> = {
  es: {
    articles: 'el|la|los|las|un|una|unos|unas|del|al',
    standard: '(?:estándar|típicas?|clásicas?|básicas?|convencional|una sola)',
    place: '(?:en|dentro de) ',
    of: ' (?:de|del|en|de una|de un|de la|de las|en una|en la|en un) ',
    and: ' [ye] |, ',
    because: '(?:porque|ya que|debido a que|puesto que) ',
    not: 'no ',
    link: ' (?:sirve para |se encarga de |es la que |permite )?',
    it: '(?:esta |este |ella |él )?',
    numbers: ['cero', 'un[ao]?', 'dos', 'tres', 'cuatro', 'cinco', 'seis'],
  },
  fr: {
    articles: "le|la|les|un|une|des|du|de la|de l'|l'|au|aux|d'",
    standard: '(?:standard|classique|typique|de base)',
    place: '(?:dans|en) ',
    of: " (?:de l'|d'un |d'une |du |de la |des |de |d'|dans un |dans une |dans le |dans la )",
    and: ' et (?:une? |la |le |les )?|, ',
    because: "(?:parce qu(?:e |')|car |puisqu(?:e |'))",
    not: '',
    link: ' (?:sert à |permet de )?',
    it: '(?:elle |il )?',
    numbers: ['zéro', 'une?', 'deux', 'trois', 'quatre', 'cinq', 'six'],
  },
  de: {
    articles: 'der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines',
    standard: '(?:standard-?|klassische[snmr]?|typische[snmr]?|gewöhnliche[snmr]?|übliche[snmr]?|einzelne[snmr]?)',
    place: '(?:in|bei|beim) ',
    of: ' (?:eines|einer|des|der|von|im|in einem|in einer|in der|in einem) ',
    and: ' und |, ',
    because: '(?:weil|da) ',
    not: '',
    link: ' ',
    it: '(?:es |sie |er )?',
    numbers: ['null', 'ein(?:e|en|s)?', 'zwei', 'drei', 'vier', 'fünf', 'sechs'],
  },
  pt: {
    articles: 'o|a|os|as|um|uma|uns|umas|do|da|dos|das|ao|à',
    standard: '(?:padrão|típicas?|clássicas?|comum|convencional)',
    place: '(?:em|na|no|nas|numa) ',
    of: ' (?:de|do|da|dos|das|de uma|de um|em uma|em um|em|na|no|numa) ',
    and: ' e |, ',
    because: '(?:porque|pois|já que|uma vez que) ',
    not: 'não ',
    link: ' (?:serve para |é responsável por )?',
    it: '(?:ela |ele )?',
    numbers: ['zero', 'uma?', 'du?[oa]i?s', 'três', 'quatro', 'cinco', 'seis'],
  },
  it: {
    articles: "il|lo|la|i|gli|le|un|una|uno|l'|un'|del|della|dello|dell'|al|alla",
    standard: '(?:standard|classica|tipica)',
    place: '(?:in|nella|nelle|nel) ',
    of: " (?:di|del|della|dello|in|nella|nel|di una|di un|in una) | dell'",
    and: ' e (?:la |il |lo )?|, ',
    because: '(?:perché|poiché) ',
    not: 'non ',
    link: ' (?:serve a |permette di )?',
    it: '',
    numbers: ['zero', 'un[ao]?', 'due', 'tre', 'quattro', 'cinque', 'sei'],
  },
  nl: {
    articles: 'de|het|een',
    standard: '(?:standaard-?|klassieke?|gewone?|typische?)',
    place: '(?:in|bij) ',
    of: ' (?:van een|van het|van de|van|in een|in het|in) ',
    and: ' en |, ',
    because: '(?:omdat|doordat) ',
    not: '',
    link: ' ',
    it: '(?:hij |het |zij |deze )?',
    numbers: ['nul', 'een|één', 'twee', 'drie', 'vier', 'vijf', 'zes'],
  },
  ru: {
    articles: 'в|у|это',
    standard: '(?:стандартн|обычн|классическ|типичн)[а-яё]{0,3}',
    place: '(?:в|во|у) ',
    of: ' (?:в |у )?',
    and: ' и |, ',
    because: '(?:потому что |так как |поскольку |из-за |из-за того,? что )',
    not: 'не ',
    link: ' (?:служит для того,? чтобы |отвечает за то,? )?',
    it: '(?:он |она )?',
    numbers: ['ноль', 'од[иа]н|одна', 'дв[ае]', 'три', 'четыре', 'пять', 'шесть'],
  },
  zh: {
    articles: '一个|一种',
    standard: '(?:一个)?(?:标准|经典|普通|典型)的?',
    place: '',
    of: '中的|里的|的|',
    and: '和|与|以及|、|，|, ?',
    because: '(?:因为|由于)',
    not: '不',
    link: '(?:主要)?(?:是)?',
    it: '(?:它)?',
    numbers: ['零', '一', '两|二', '三', '四', '五', '六'],
  },
  ja: {
    articles: '',
    standard: '(?:標準的?|一般的|通常|典型的)(?:な|の)',
    place: '',
    of: 'における|の',
    and: 'と|、',
    because: '',
    not: '',
    link: '(?:には|では|は|が)、?',
    it: '',
    numbers: ['ゼロ', '一', '二', '三', '四', '五', '六'],
  },
};
