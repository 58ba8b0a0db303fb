import { describe, expect, it } from 'vitest';
import { decodeText } from '@keyproof/parser';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

describe('decodeText', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode('Γu ≈ 0'))).toEqual({ text: 'Γu ≈ 0', encoding: 'utf-8', lossy: false });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a');
  });

  it('reads UTF-8 that was cut off inside a character', () => {
    const cut = new TextEncoder().encode('a long text that ends in ü').slice(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', lossy: true });
  });

  it('reads Windows-1252 with its own quotation marks', () => {
    expect(decodeText(bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x85))).toEqual({
      text: '“café”…',
      encoding: 'windows-1252',
      lossy: false,
    });
  });

  it('reads GB 18030', () => {
    const gbk = bytes(0xcf, 0xc2, 0xc1, 0xd0, 0xc4, 0xc4, 0xb8, 0xf6, 0xca, 0xc7, 0xd0, 0xd0, 0xd0, 0xc7, 0xa3, 0xbf);
    expect(decodeText(gbk)).toEqual({ text: '下列哪个是行星？', encoding: 'gb18030', lossy: false });
  });

  it('reads UTF-16 in both orders', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0)).text).toBe('a');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61)).text).toBe('a');
  });
});
