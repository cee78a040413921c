import { listProducts } from '@shop/catalog';
import { priceList } from './price-list.js';

process.stdout.write(priceList(listProducts()));
