/** Latin letters by the base letters they stand for. Made by build/documents.ts from any-ascii: nobody edits it. */
export const lettersByBase =
  "ss:ß ae:æ d:ðđƌȡɖɗẟ o:øɔɞɵ th:þ h:ħɦɧʜ i:ıɨɩɪɿʅ q:ĸǃɋʗʠ l:łƚƛȴɫɬɭʟ ng:ŋ oe:œɶʚ t:ŧƫƭȶʇʈ b:ƀƃɓʙ c:ƈǀȼɕ z:ƍƶȥɀʐʑ f:ƒɸ hw:ƕ k:ƙʞ n:ƞȵɲɳɴ gh:ƣ p:ƥ sh:ƪʃʆ y:ƴȝɏɥʎʏʮʯỿ zh:ƺʒʓ dz:ƻʣʥ ts:ƾʦ w:ƿɯɰʍ x:ǁʖ qc:ǂ e:ǝɇɘəɛɜ g:ǥɠɡɢɣʛ ou:ȣ j:ȷɉɟʄʝ db:ȸ qp:ȹ s:ȿʂ r:ɍɹɺɻɼɽɾʀʁ a:ɐɑɒʌ er:ɚɝ u:ɤɷʉʊ lzh:ɮ m:ɱ v:ʋỽ pc:ʘ dzh:ʤ tsh:ʧ tc:ʨ fng:ʩ ls:ʪ lz:ʫ ww:ʬ ll:ỻ";
