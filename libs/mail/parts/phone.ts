/** The address under which a phone calls a number as people write it (RFC 3966). */
export const telUri = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
