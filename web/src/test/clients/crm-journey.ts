// A CRM that opens an engagement under its own opportunity and reads it again, with the generated client.
import { Configuration, EngagementsApi } from './index';

async function main(address: string, token: string): Promise<void> {
  const api = new EngagementsApi(
    new Configuration({ basePath: address, headers: { Authorization: `Bearer ${token}` } }),
  );
  const opened = await api.openEngagement({ newEngagement: { name: 'From TypeScript', opportunity: 'OPP-TS' } });
  const read = await api.engagement({ id: opened.id as string });
  const list = await api.engagements({ q: 'From TypeScript' });
  console.log(`${read.name} ${read.opportunity} ${list.engagements?.length}`);
}

main((globalThis as any).process.argv[2], (globalThis as any).process.argv[3]);
