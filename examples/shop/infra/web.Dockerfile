# The image of apps/web: docker build -f infra/web.Dockerfile .
FROM node:24-slim AS build
WORKDIR /shop
COPY . .
RUN npm ci --ignore-scripts && npm run build

FROM node:24-slim
WORKDIR /shop
ENV NODE_ENV=production
COPY --from=build /shop/node_modules/@shop node_modules/@shop
COPY --from=build /shop/packages packages
COPY --from=build /shop/apps/web apps/web
USER node
CMD ["node", "apps/web/dist/main.js"]
