const NAMES =
  /^(?:contribut(?:ing|ions?)|how to contribute|licen[cs]e|authors?|credits?|acknowledge?ments?|(?:useful |related |external )?links|references|sources|bibliography|see also|further reading|read more|related (?:posts?|articles?|questions?|notes?)|recent posts|(?:additional )?resources|disclaimer|about(?: me| the author)?|contact(?: us)?|leave a (?:reply|comment)|support|donate|lizenz|quellen|literatur|weiterführende links|siehe auch|enlaces|referencias|bibliografía|recursos|liens|références|参考文献|参考资料|相关链接)$/u;

/** Whether a heading names what stands behind the questions of a file: links, sources, how to contribute. */
export function isBackMatter(heading: string): boolean {
  return NAMES.test(
    heading
      .slice(0, 60)
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, ' ')
      .replace(/\s{1,60}/gu, ' ')
      .trim(),
  );
}
