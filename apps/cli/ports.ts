import type { Environment } from '@kenes/config';

/** The settings of the doors that the roles of this process open, with their ports. */
export function portsOf({ roles, port, inboundSmtpPort }: Environment): (readonly [setting: string, port: number])[] {
  return [
    ...(roles.includes('api') ? [['PORT', port] as const] : []),
    ...(roles.includes('worker') && inboundSmtpPort !== null ? [['INBOUND_SMTP_PORT', inboundSmtpPort] as const] : []),
  ];
}
