import { createShop } from './server.js';

const port = Number(process.env['PORT'] ?? 8080);
createShop().listen(port, () => {
  console.log(JSON.stringify({ level: 'info', message: 'shop is open', port }));
});
