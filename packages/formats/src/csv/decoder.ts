/** Decodes a file piece by piece; throws a `TypeError` where bytes are not valid. */
export interface Decoder {
  readonly encoding: string;
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string;
}

/** The upper half of the code page of MS-DOS in Western Europe, which no `TextDecoder` knows. */
const page850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const names850: ReadonlySet<string> = new Set(['ibm850', 'cp850', '850', 'cp-850', 'dos-850']);

/** The decoder of an encoding by any of its names. Throws a `RangeError` for names that nobody knows. */
export function decoderOf(encoding: string): Decoder {
  if (!names850.has(encoding.toLowerCase())) return new TextDecoder(encoding, { fatal: true });
  return { encoding: 'ibm850', decode: (bytes) => decoded850(bytes ?? new Uint8Array()) };
}

function decoded850(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    const codes = Array.from(bytes.subarray(at, at + 8_192), (byte) =>
      byte < 0x80 ? byte : page850.charCodeAt(byte - 0x80),
    );
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}
