/** `img`, `Image 1`, `q3.png`, `Untitled`, `Screenshot 2020-05-14 at 07.49.13`. */
const NAMELESS =
  /^(?:img|image|figure|fig|picture|pic|photo|screen ?shot|untitled|alt(?: text)?|图片?|q|w|quiz|question)?[\s_.\d-]{0,40}(?:(?:at|am|pm)[\s_.\d-]{0,20}){0,3}(?:\.(?:png|jpe?g|gif|svg|webp))?$/iu;

/** Whether the alternative text of a picture says nothing of what it shows. */
export const isNamelessPicture = (text: string): boolean => text.length < 80 && NAMELESS.test(text.trim());
