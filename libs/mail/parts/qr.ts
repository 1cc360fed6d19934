import QRCode from 'qrcode';

/** The QR of a link as PNG bytes, black on white with its own margin, so that a dark screen does not spoil it. */
export function qrImage(link: string): Promise<Buffer> {
  return QRCode.toBuffer(link, { type: 'png', errorCorrectionLevel: 'M', margin: 2, width: 288 });
}
