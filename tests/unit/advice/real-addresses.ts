/**
 * Realistic addresses of many kinds and countries, for measuring what the rules for passwords and sign-ins find. Every
 * secret in them is made up, and opens nothing.
 */
export interface SecretAddress {
  address: string;
  kind: 'password' | 'sign-in';
  /** Names of the parameters that must be found; empty if the secret is in the path or before the host. */
  names: readonly string[];
}

/** Addresses as copied by someone who should be warned. */
export const SECRET_ADDRESSES: readonly SecretAddress[] = [
  // Passwords before the host
  { address: 'https://admin:Winter2026!@router.example.net/status', kind: 'password', names: [] },
  { address: 'http://pi:raspberry@192.168.1.31:8080/cam.mjpg', kind: 'password', names: [] },
  {
    address: 'https://backup:p%40ss%2Fw0rd@files.example.org/nightly/db.tar.gz',
    kind: 'password',
    names: [],
  },
  { address: 'ftp://webmaster:zx81-spectrum@ftp.example.de/htdocs/', kind: 'password', names: [] },
  { address: 'https://deploy:kgPoYqnCDoYzBKbftfOo@registry.example.com/v2/', kind: 'password', names: [] },
  {
    address: 'https://b9c8f9a4cbd787f6c813ebe559c854d6:x-oauth-basic@git.example.com/team/app.git',
    kind: 'password',
    names: [],
  },
  { address: 'rtsp://viewer:kamera123@10.0.0.42:554/stream1', kind: 'password', names: [] },
  {
    address: 'https://user%40example.org:correcthorse@webdav.example.ch/remote.php/dav/',
    kind: 'password',
    names: [],
  },
  { address: 'http://root:@@nas.local/admin', kind: 'password', names: [] },
  { address: 'https://staging:staging@preview.example.co.uk/landing', kind: 'password', names: [] },
  {
    address: 'https://jenkins:11e2aad4ebbd0c6d548d393c5f96e75c45@ci.example.org/job/build/lastBuild/',
    kind: 'password',
    names: [],
  },
  { address: 'mongodb://app:Ike1qUFHqnb9REOS@db1.example.internal:27017/shop', kind: 'password', names: [] },
  // Sign-in tokens in the query
  {
    address: 'https://api.example.com/v1/me?access_token=FHYPNxldN8s9WpnwKplr347a7tpDOe2U6qE1nbpb',
    kind: 'sign-in',
    names: ['access_token'],
  },
  {
    address:
      'https://graph.example.com/v19.0/me/accounts?fields=name,id&access_token=EAABtRBePVPdBNiiaP00ZklmCYkhkI7m07qBBsTDD8aGDMx2SAU4Ree7NAw8MhdkW3oAwdYYiDyXwdSu78e9KCe3Oejj8x1O9585YmA6fV4NGCvNsoGSr8UqyUy8',
    kind: 'sign-in',
    names: ['access_token'],
  },
  {
    address: 'https://app.example.io/join?token=5kmozpi-OvPBr2cdJLT1bc5gCO7FCOPOfsHYao9h5Sl',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'https://www.example-shop.de/konto/bestellung?token=560c2be070d44c9c80f1573eea856fe71a08b99454647de89e806bc52842f9fd&lang=de',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'https://news.example.fr/abonnes/article-gratuit?id=48213&token=vi18aO4EsFI67kcLdvWqb9E6K8WMsWK8',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://survey.example.org/s/2026?token=cfb2d987-8730-4e00-a3b2-1ea4ff07fe1e',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'https://meet.example.jp/room/mon-standup?token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMTc1NjgzOCIsImV4cCI6MTg5MzQ1NjAwMH0.LmFAkqZyuIT8PXBKCm5YEdSWQOIaVyXgj9bGI4YCoaW',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://admin.example.co/login?auth_token=d48e4229c9481201bba31f985ef40295fab98f0d',
    kind: 'sign-in',
    names: ['auth_token'],
  },
  {
    address: 'https://forum.example.it/topic/2211?auth=340b857972beb75e685e947ceafb20ee',
    kind: 'sign-in',
    names: ['auth'],
  },
  {
    address:
      'https://login.example.com/cb?id_token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIwMTU3NTkyMiIsImV4cCI6MTg5MzQ1NjAwMH0.uynyRicUUzfAraDRNRT8KsIFJfnALCrfSLF6ozOa-Ep&state=xyz',
    kind: 'sign-in',
    names: ['id_token'],
  },
  {
    address:
      'https://accounts.example.com/oauth/refresh?refresh_token=1//0iZHTOnk8qCv88XvZVlGKgOY6_lMmRbWUeSc3TKobVUo2lHKtu9XzRpkYW7ZS',
    kind: 'sign-in',
    names: ['refresh_token'],
  },
  {
    address:
      'https://photos.example.net/cb?oauth_token=RY9iWg5j73NyJd1r4ccGps0QEg9&oauth_verifier=ocTfTOwG2FPPHy3Y5DIXnyJQAlO57Ftr',
    kind: 'sign-in',
    names: ['oauth_token', 'oauth_verifier'],
  },
  {
    address:
      'https://data.example.gov/v2/series?series_id=ELEC.PRICE&api_key=PSoS5j6boVpm5LH92u5P08SAC0vzW2PlHvjS2orE',
    kind: 'sign-in',
    names: ['api_key'],
  },
  {
    address: 'https://api.weather.example/forecast/v3/zip?zip=10115&apikey=9a7552bcdf8e76e7d9abfc6cfbf38ea3',
    kind: 'sign-in',
    names: ['apikey'],
  },
  {
    address:
      'https://maps.example.com/maps/api/staticmap?center=52.52,13.40&zoom=13&size=600x300&key=AIpsqPseiLCNOeMX_GWSMR_Myvj_6wsPc9gyxdC',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address:
      'https://photos.example.com/share/AF1QG4baxL_l0BKxMccQRSVg1UTDwT2KlKw8YMFI34dC?key=GJFn8n6dUk7GNU5kOWRmjZ5LwOZ8bwPvDsvH5TkcBpw',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://docs.example.com/forms/edit?form=9&key=f05cb079-47c8-4566-a027-fcc17152272e',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address:
      'https://chat.example.dev/embed?jwt=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2OTQxMjEyNCIsImV4cCI6MTg5MzQ1NjAwMH0.oL9GUxcyjMDqftVFFEXlpUwMlpp-jKotrguRsir5wz8',
    kind: 'sign-in',
    names: ['jwt'],
  },
  {
    address:
      'https://cal.example.com/e/accept?t=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzNTQ3ODkxNCIsImV4cCI6MTg5MzQ1NjAwMH0.E-vZ3gLx2DcqAcmry_Hv5TCjmL11BXEFdcLl-aubYZy',
    kind: 'sign-in',
    names: ['t'],
  },
  {
    address:
      'https://intranet.example.no/sso?sso_token=oWkauXglfnppKBpIard87qBTMtxKhuZyL71bYQUBNlWvrTWN&next=%2Fhome',
    kind: 'sign-in',
    names: ['sso_token'],
  },
  {
    address: 'https://dashboard.example.nl/auto?login_token=vNtMzRRKG2WuupV18_5q9cWUt5Q5oqdA',
    kind: 'sign-in',
    names: ['login_token'],
  },
  {
    address:
      'https://git.example.com/api/v4/projects/42/repository/archive?private_token=nrohAVP6k5I6bvCiaC5l',
    kind: 'sign-in',
    names: ['private_token'],
  },
  {
    address:
      'https://app.example.com/export?format=csv&personal_token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2NjY5NzgyMSIsImV4cCI6MTg5MzQ1NjAwMH0.1vFIDOTbdYRBi3X_00IgOCcYP_Y0Ry3apzYQikphTS4',
    kind: 'sign-in',
    names: ['personal_token'],
  },
  {
    address:
      'https://api.cognitive.example/bing/v7/search?q=hus&subscription-key=8cd7747cbaddbf96fb0a3edd6f5b7615',
    kind: 'sign-in',
    names: ['subscription-key'],
  },
  {
    address:
      'https://auth.example.com/token?grant_type=client_credentials&client_id=web&client_secret=k-yWbj_lsdR4TkP7IcJk4Awuk0IhBY-3wqKtVOJs',
    kind: 'sign-in',
    names: ['client_secret'],
  },
  {
    address: 'https://gateway.example.com/orders?x-api-key=aDhq3eCstChHNl4fbYgIr12Itl4sWJrrF79NgFWF',
    kind: 'sign-in',
    names: ['x-api-key'],
  },
  {
    address:
      'https://app.example-store.com/install?shop=demo-shop&hmac=a62d636a3a98edd0c3b7a3f98782d66345b32f54b7e740eadd7851666965f1eb&timestamp=1767225600',
    kind: 'sign-in',
    names: ['hmac'],
  },
  {
    address: 'https://portal.example.edu/login/cas?ticket=ST-792898-HNrvx7oCNJO7zvQt4bkmgoXs-cas01',
    kind: 'sign-in',
    names: ['ticket'],
  },
  {
    address:
      'https://sso.example.edu/acs?SAMLResponse=PHNhbWxwOlJlc3BvbnNlwxAc3B9lGZi4TZUjOKXpxsuumrTRPkNRXR8je12aBBytdba34APMyZ0CdypXKkeZi6KsTGRLj3BjxJ0oQWlVULx9lJdI8Vz1guzirSdZMygGcJqPYXvcYlDnUrvFKHgJhQF2fDb77Ygi78iUamu6wSG5E8ZGaSgndcBYoXjmiMlLQLIt8895loj7p41LO7FUoX3gC2GM',
    kind: 'sign-in',
    names: ['SAMLResponse'],
  },
  // Session identifiers
  {
    address: 'https://www.example.ro/cos?PHPSESSID=rsckqco0g45pl4xbscdpgx6ak1',
    kind: 'sign-in',
    names: ['PHPSESSID'],
  },
  {
    address: 'https://old.example.pl/koszyk.php?produkt=12&PHPSESSID=84a15d0b0d3f4645a1ba5cee2db57887',
    kind: 'sign-in',
    names: ['PHPSESSID'],
  },
  {
    address: 'https://www.example.gov.br/portal/index.jsf;jsessionid=7ED87B0941BE5D8BA16BB58E45474677',
    kind: 'sign-in',
    names: ['jsessionid'],
  },
  {
    address:
      'https://bank.example.es/particulares/cuenta;jsessionid=049EE00E35714E162DA7C71194654512.node2?op=3',
    kind: 'sign-in',
    names: ['jsessionid'],
  },
  {
    address: 'https://campus.example.edu.tr/ogrenci?JSESSIONID=6EE1E17F6383B579A563326573537CAE',
    kind: 'sign-in',
    names: ['JSESSIONID'],
  },
  {
    address: 'https://forum.example.at/viewtopic.php?f=4&t=1822&sid=9ebf29d1b9e1428d3a375d65e7a32bdd',
    kind: 'sign-in',
    names: ['sid'],
  },
  {
    address: 'https://phpbb.example.org/ucp.php?mode=login&sid=fe6e48cfe128bf73dc8abd1e274685eb',
    kind: 'sign-in',
    names: ['sid'],
  },
  {
    address: 'https://exam.example.in/start?session=MF6G5P86tHrgGqDGBD14yTBnwKRznoRg',
    kind: 'sign-in',
    names: ['session'],
  },
  {
    address:
      'https://checkout.example.com/success?session_id=cs_live_AmiLXscwTYcauuVHkqGY4logvCgNzYUxfXFjwb2Tuc7ORlkCNoWrJ598xR',
    kind: 'sign-in',
    names: ['session_id'],
  },
  {
    address: 'https://lk.example.ru/cabinet?sessionid=ul30o1w7hxj0bn8whi3qcyu1vhc09idi',
    kind: 'sign-in',
    names: ['sessionid'],
  },
  {
    address:
      'https://play.example.tv/watch?v=221&session_token=OyoGZ4vLONy1ekndzUdYowhvxA3nxgozXdXVYZqvf5P8bgdGnZTANjCxCqvFYcYCuk1Dhw4F2X2o1gSuVqvZ_Q',
    kind: 'sign-in',
    names: ['session_token'],
  },
  {
    address: 'https://www.example.kr/member/info.asp?ASPSESSIONIDQACRTBSD=8FQcPbvwDvZRPXyAAjYBsnDQ',
    kind: 'sign-in',
    names: ['ASPSESSIONIDQACRTBSD'],
  },
  {
    address: 'https://www.example.ca/members/index.cfm?CFID=48213391&CFTOKEN=d7354324ff718001-42C8A60D',
    kind: 'sign-in',
    names: ['CFTOKEN'],
  },
  {
    address: 'https://shop.example.cz/product_info.php?products_id=22&osCsid=9f72533ef1954113e6a6678a98',
    kind: 'sign-in',
    names: ['osCsid'],
  },
  {
    address: 'https://store.example.au/index.php?main_page=shopping_cart&zenid=dfduibbzx87z5zayikx7i7su7p',
    kind: 'sign-in',
    names: ['zenid'],
  },
  {
    address: 'https://wx.example.cn/mini/order?sessionKey=qn2bX62jCZ4JjmKspB%2BIIh%3D',
    kind: 'sign-in',
    names: ['sessionKey'],
  },
  {
    address: 'https://book.example.pt/step3?sess_id=75ffcac794e685c601b9015bcdefadb46d41592a',
    kind: 'sign-in',
    names: ['sess_id'],
  },
  // Signed addresses of storage
  {
    address:
      'https://backups.s3.eu-central-1.amazonaws.com/2026/dump.sql.gz?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261120T101112Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=dd47251146c14d7e4453188668228a073c5291fceb3fe6b2950f4322607801be',
    kind: 'sign-in',
    names: ['X-Amz-Signature'],
  },
  {
    address:
      'https://media.s3.amazonaws.com/raw/clip.mov?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=IQoJb3JpZ2luX2Vjox72icAlYppXIoPX9io92wL0PUwGFaK2xUSyhPrBTTnOn8QbFVlW3zOiX8dJ4Y7WpOLWXldi8zjUJFp7dfggX4x6GyLHECF7rbbreDWoW6nCBX8kR8gOqoBfKSPDBo6o8pM8dE7EMWhgCu4gmxipfpqXFMxbbeshhaA2HqmPvkkT6Zd0s2Hm&X-Amz-Date=20261120T101112Z&X-Amz-Expires=900&X-Amz-Signature=3db8771f70efd94f0ff594954053121613d8ba3816b4baac16411d2aee97b5e5',
    kind: 'sign-in',
    names: ['X-Amz-Security-Token', 'X-Amz-Signature'],
  },
  {
    address:
      'https://storage.googleapis.com/reports-2026/q3.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Date=20261101T000000Z&X-Goog-Expires=86400&X-Goog-SignedHeaders=host&X-Goog-Signature=d947a2262eb26ab2aab121fddbad73ce9660b4d34ac2da0340b8af8ac8be8615ce36299d5d01cf0d3ad7ef18634778b0443b40aed52295abb46e07a428bfa80e1ba8d9713f381eddabaabd3c0eba0093e4b28e4b777e53f97128954986bcea91a974868518a8c3b6a314ae5b0f77841d4510cc06512697423ee57e8e8adc3c34',
    kind: 'sign-in',
    names: ['X-Goog-Signature'],
  },
  {
    address:
      'https://files.example-bucket.com/invoice-2211.pdf?AWSAccessKeyId=EXAMPLEKEYID0001&Expires=1893456000&Signature=tRsOSM0qP6JVDpFabkzoW1%2BXWz%3D',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address:
      'https://d111abc.cloudfront.example/private/lesson4.mp4?Expires=1893456000&Signature=d3tn-rh1TnMSXbKIXFNEd-Npo3zZXSmw1iX9BZ5lk0x1I1WQz8E-ic31jd__dl8vMvZ4ubd4d3LlPmsXrNJqcnIzM2sYbBHW8shcVY8L-iyXB8OsJEwkO9xItRPuKbBFyy5HofW1etbLgHm0D718KoHE8DR6EjMZnZaOBTdv_HFfYHc700L4LMnbRZSEI9nanpbpbew9jWV_271EkwuumWIB7A-YzkCHH0losoWXU3Jd3fEcXx9acUC-j-G7sdhYDpW1yNKfGkIRQAbJWA1rc7UmV2mRD5emDUMJq2l2cwbz__&Key-Pair-Id=K2NWL8IXZWO0P5',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address:
      'https://bucket.oss-cn-hangzhou.aliyuncs.example/contract.pdf?OSSAccessKeyId=LTAIexample0001&Expires=1893456000&Signature=CxLv4CXGWxOjXTuoLJb1rh%2BQZA%3D',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address:
      'https://storage.example.com/archive.zip?GoogleAccessId=svc%40example.iam&Expires=1893456000&Signature=IAiq6cd8asqACcLa6ydy1YuvnMmQC99NHrpDY8PRtWdnEaUaUfrXCngPxgOL5wLcixPurISKbvu46wHR9bb2mODd1h4VE8foOW16dNzEmiH0UOp2Qgn3iIwvlYEfwO5LeewrLdh4vDgpC1goAaPY1PrxdyXIJ3H8NK5l9jLquYLCR17nKMsSZxWEcAf7vYDWBe1rMn1zEidGjWpLTiSHU0V1dPmzQgB8nn9LzJqPLg8Sg8Ei4BeG2LDFlFhinyt8ddWPJeyYJ8RyGOgO3MCWz2Rf5uu1lt1mCtqwRfVZvbcA',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address:
      'https://reports.blob.core.windows.net/monthly/oct.xlsx?sv=2024-11-04&st=2026-11-01T00%3A00%3A00Z&se=2026-12-01T00%3A00%3A00Z&sr=b&sp=r&sig=yCElK3XLGNntNJqqy0IdVYNlNPDcWdeHy2Xl3%2Bbnx%3D',
    kind: 'sign-in',
    names: ['sig'],
  },
  {
    address:
      'https://tables.example.net/people?sv=2023-01-03&si=readers&tn=people&se=2027-01-01&sig=4dpb3Hn37KJKTBJPsECOfvJLHyJxzIj2umolx%2B82t%3D',
    kind: 'sign-in',
    names: ['sig'],
  },
  {
    address:
      'https://app.example.com/email/unsubscribe/482?signature=6aa70198755cd50511e463d9fe72895dbfab945785902f9b9e86003b38c81b70',
    kind: 'sign-in',
    names: ['signature'],
  },
  {
    address:
      'https://laravel.example.org/invoice/88?expires=1893456000&signature=9b2d1211c587968714c1de79f2337c1ddcfd140c3d1ddf252fb15c2d9a8965ba',
    kind: 'sign-in',
    names: ['signature'],
  },
  {
    address:
      'https://cos.example.cn/scan.png?q-sign-algorithm=sha1&q-ak=AKIDexample&q-sign-time=1767225600;1767229200&q-signature=5e396a9d70aa5d98c7976d7539f5ae2d7c9cb4d3',
    kind: 'sign-in',
    names: ['q-signature'],
  },
  {
    address:
      'https://cdn.example.tv/vod/ep12/index.m3u8?exp=1893456000&sig=mBY-RBEdrOz6LToerZ5HxVLo8Cj8KGxsXa6AEqGaOS9',
    kind: 'sign-in',
    names: ['sig'],
  },
  // Authorization responses
  {
    address:
      'https://app.example.com/oauth/callback?code=4/0Ag6UcgcAvQo8mFxzzouT_lL2IsszG16XbJ3Z1JQQsOJwpnL-OeClnesXFKWsHydbCvyfyTA&state=pLOZDWY8G_Qr4eTHML6UNUPWBfup_md4&scope=email',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://dev.example.org/login/callback?code=ab618acb8f411167b90a&state=yVsUdyfsbFzBDUph',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address:
      'https://myapp.example.net/signin-oidc?code=0.Aunc3ex3Re-8ww4DAB0w-qMlOvZc5iigOCFMM9O1HnpvK4WUBKN4TgnmNmIqTRzzeeht9NEHNdmUwX4ka5FVrgC9BkZIv-T2HLn9cHfCbiB71SwqwKp38L8nX&state=OpenIdConnect.AuthenticationProperties%3Dabc&session_state=cb21ac22-103a-46e0-add2-8e2960105f68',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://local.example.dev/cb?state=%2Fhome&code=1Hkv5mxEBiM9rwbcWO30X0rMChxfqhWYYmYccFt6Ak7',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address:
      'https://shop.example.com/auth/callback?code=db414bedf4eae1c2a3821111dd8ddd44&shop=demo&state=733571872941242',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://open.example.cn/wechat/cb?code=0QGZGzN6Ust75CKiW0amBQlW9SHWvSUq&state=STATE',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://bot.example.gg/cb?code=rN73FeOZiMGSZ7691cTXFpwTAEe6Ul&state=05060a569d998042',
    kind: 'sign-in',
    names: ['code'],
  },
  // In fragments
  {
    address:
      'https://spa.example.com/callback#access_token=psIUXVRTjAk6alnlOJs5sl9ZWj9BwdvWmYmmyayfo2i4VwAy3kA9xybXQEDm&token_type=Bearer&expires_in=3600',
    kind: 'sign-in',
    names: ['access_token'],
  },
  {
    address:
      'https://login.example.fi/#id_token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4MjUxODE5NSIsImV4cCI6MTg5MzQ1NjAwMH0.uHaESAx6ltlS68yNtJtOw3VQ76gE2hq3bS59aCZCn19&session_state=cfb60cc0-dbf0-4b27-ab7b-2798d7b7c310',
    kind: 'sign-in',
    names: ['id_token'],
  },
  {
    address:
      'https://music.example.com/#/auth?access_token=iuVUqm205u0MTdGHz8oplhj59GXA0LdSCeZ0FXPxGPio0k0y2FcVGiMvsDb2HMrF4y7lNDlfHz5xbqZXzf2bftrCHdP7nSjHW6A6AP27bLFR18JJNhXcAKd2&expires_in=3600',
    kind: 'sign-in',
    names: ['access_token'],
  },
  {
    address: 'https://app.example.se/#!/accept?token=uPBvXM2IRJ9xSIP3aDz3psis4_dhssZeI04HfJpL',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://vault.example.org/#token=kqvaqGQbAanWgUSqAxQT9azUdP0L9KpO',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'https://proj.example.co/welcome#access_token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5ODkwMTY1NiIsImV4cCI6MTg5MzQ1NjAwMH0.54omfTFSAcDz3PM5QB7093UMVmiqeUlqT7-GmFevT2i&expires_in=3600&refresh_token=VI7Px9zt_GsCPPrgNxl9_z&token_type=bearer&type=recovery',
    kind: 'sign-in',
    names: ['access_token', 'refresh_token'],
  },
  {
    address: 'https://paste.example.me/?id=9f2c#key=khFKffvgbY4wLLQFKTQ8ZFVuGRD591SKbSO9Wi2Gsde5',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://share.example.eu/d/8842#password=jxgUath5WKbju0',
    kind: 'sign-in',
    names: ['password'],
  },
  // Passwords as parameters
  {
    address: 'https://camera.example.lan/cgi-bin/snapshot.cgi?user=admin&password=letmein22',
    kind: 'sign-in',
    names: ['password'],
  },
  {
    address: 'https://conf.example.us/j/53897123219?pwd=s4QoCuU3ERGQPoEeeRSlFee9MQiW2O8C.1',
    kind: 'sign-in',
    names: ['pwd'],
  },
  { address: 'https://iptv.example.to/get?login=home&passwd=sommer2026', kind: 'sign-in', names: ['passwd'] },
  {
    address:
      'https://old.example.biz/login.asp?user=kim&pass=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzMjU0MjExMyIsImV4cCI6MTg5MzQ1NjAwMH0.zS_9eNrbM0-iBU21X6iDdImzJZPYWQwDJisR7FSQVzJ&password=hunter22',
    kind: 'sign-in',
    names: ['pass', 'password'],
  },
  {
    address: 'https://webinar.example.com/r/88121?passcode=Zk%24921mm',
    kind: 'sign-in',
    names: ['passcode'],
  },
  {
    address: 'https://legacy.example.com.mx/acceso.php?user_name=ana&user_password=perrito99',
    kind: 'sign-in',
    names: ['user_password'],
  },
  {
    address: 'https://oldmail.example.co.jp/login.cgi?USER=tanaka&PASSWORD=sakura0401',
    kind: 'sign-in',
    names: ['PASSWORD'],
  },
  {
    address: 'https://drop.example.net/f/91?passphrase=blue-horse-rain-42',
    kind: 'sign-in',
    names: ['passphrase'],
  },
  { address: 'https://mobile.example.bank/confirm?otp=482913&txn=99120', kind: 'sign-in', names: ['otp'] },
  // Reset, magic and confirmation links
  {
    address:
      'https://www.example.com/reset-password?token=NYCrwixA1sKWyI9a1ekH5wHQbtXdO8DYC0-9LFaAhixy&email=kim%40example.org',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'https://app.example.com/password/reset/482d264e1686311c2356fb820764d282eaa53ebc64f3e0ddb5b9acc575fb?email=kim%40example.org',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.example.nl/wachtwoord/x/reset-password/vwfs16KoV7tXRpf63yWfv1wi',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://accounts.example.org/accounts/password/reset/key/MQ/eq81pg-f5da4352d274dad192618db2f4de9d09/',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://id.example.com/set-password?code=wWyxVOJXD7FMzlbWKp8WInUTOvPFb12pD4WrNXpr',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://rails.example.com/users/password/edit?reset_password_token=XQQgkIll-P8b-Hk44cCB',
    kind: 'sign-in',
    names: ['reset_password_token'],
  },
  {
    address: 'https://rails.example.com/users/confirmation?confirmation_token=vlzeC8pCS6ksiiXyk5mh',
    kind: 'sign-in',
    names: ['confirmation_token'],
  },
  {
    address: 'https://crm.example.com/users/invitation/accept?invitation_token=iHHpQsCZtbwoJf5YGbu0',
    kind: 'sign-in',
    names: ['invitation_token'],
  },
  {
    address: 'https://rails.example.com/users/unlock?unlock_token=yBVX_95Bl1avWZ46dP4E',
    kind: 'sign-in',
    names: ['unlock_token'],
  },
  {
    address:
      'https://proj.firebaseapp.example/__/auth/action?mode=resetPassword&oobCode=_wNqazwasx5SpqtpFHDNSfKqqlyuOSvHPE-BqAYPx80iOMYf1BcA9P&lang=en',
    kind: 'sign-in',
    names: ['oobCode'],
  },
  {
    address: 'https://notes.example.so/magic-link/98Wv77883M2AHRWPiyh4HlCE4iGt3D5vCpnBGo-_xI_yDaoU',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://slackish.example.com/magic_link?t=PEddsfczYYT9s17RRsmUQEpcOhXla69W',
    kind: 'sign-in',
    names: ['t'],
  },
  {
    address:
      'https://proj.example.co/auth/v1/verify?token_hash=pkce_9bca21e88ef60ca530c060375abe5d7e022c89bc29530802d150502f&type=magiclink',
    kind: 'sign-in',
    names: ['token_hash'],
  },
  {
    address: 'https://www.example.de/konto/confirm-email?u=2211&h=f49d42087783ed9eb1e4349a7b7264dcbe383f12',
    kind: 'sign-in',
    names: ['h'],
  },
  {
    address: 'https://wp.example.org/wp-login.php?action=rp&key=Fg5gGufbpLl9EKGlimTT&login=kim',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://forum.example.org/account-activation?k=ZwenLtivvQhJX1H3SNmekVDW&uid=9',
    kind: 'sign-in',
    names: ['k'],
  },
  {
    address:
      'https://mail.example.org/verify-email/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2NTE5ODM2NCIsImV4cCI6MTg5MzQ1NjAwMH0.FwdiiabRLwxw6SvUn9yNqGQVv2s47NSjyGr_dW2_T23',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.example.in/activate?c=643ea79db41da942b89e659000342b67',
    kind: 'sign-in',
    names: ['c'],
  },
  {
    address: 'https://moodle.example.edu/login/confirm?activation_key=gemnC5sp6yAiL6Ih',
    kind: 'sign-in',
    names: ['activation_key'],
  },
  {
    address: 'https://www.example.co.za/forgot-password?id=73d827c6-4c3d-47a4-a4c6-06780a9ec05d',
    kind: 'sign-in',
    names: ['id'],
  },
  {
    address: 'https://app.example.com/#/reset-password/pmxHcerchbMm00daHQhvviVzGEPQ443V',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://signup.example.ie/email?verificationCode=975345f0-1a64-4d93-ab91-3f176d38d852',
    kind: 'sign-in',
    names: ['verificationCode'],
  },
  // Inside another address
  {
    address:
      'https://login.example.com/signin?continue=https%3A%2F%2Fapp.example.com%2Fjoin%3Ftoken%3DpLuBjshRsEJ1YVMnZNIgtNRU5lRAcJ9cfkBxlGjR',
    kind: 'sign-in',
    names: ['continue'],
  },
  {
    address:
      'https://sso.example.org/logout?redirect_uri=%2Faccount%3Faccess_token%3DgM1Ogn6lv7T8vUulj6EpGt6snSoWM8JNewSYDa51',
    kind: 'sign-in',
    names: ['redirect_uri'],
  },
  {
    address:
      'https://out.example.net/?url=https%3A%2F%2Ffiles.example.com%2Fa.zip%3FX-Amz-Signature%3Dc4df984cc444cbee8ee0985a80f3a75d203b42fa08fe165211e7ced8ef8f6b0d',
    kind: 'sign-in',
    names: ['url'],
  },
  // Anywhere, by their form
  {
    address:
      'https://debug.example.com/decode?data=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzNjAxODcxMSIsImV4cCI6MTg5MzQ1NjAwMH0.fTTqoJ9upm_8AXkCEck-r7wQP6DriqtRsD4Fk8XU1nH',
    kind: 'sign-in',
    names: ['data'],
  },
  {
    address:
      'https://api.example.com/u/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI2OTM3NTE3OSIsImV4cCI6MTg5MzQ1NjAwMH0.qpqEJPZ3kxohAO9ODVH4oSvWMlgJR8QIAUYG3YE8GpI/profile',
    kind: 'sign-in',
    names: [],
  },
  // Sign-ins in the path of widely used services and frameworks
  {
    address: 'https://shop.example.org/accounts/reset/MQ/eq81pg-f5da4352d274dad192618db2f4de9d09/',
    kind: 'sign-in',
    names: [],
  },
  { address: 'https://app.example.com/login/magic?t=Zk3mQ9xT7bR2wL5pYc8v', kind: 'sign-in', names: ['t'] },
  {
    address:
      'https://calendar.google.com/calendar/ical/kim%40example.com/private-9f86d081884c7d659a2feaa0c55ad015/basic.ics',
    kind: 'sign-in',
    names: [],
  },
  // One-time tokens and tunnels
  {
    address: 'https://abc-8080.euw.devtunnels.ms/?ott=9f2c61d4a7b84e0f93d25c1a',
    kind: 'sign-in',
    names: ['ott'],
  },
  {
    address: 'https://quick-fox-12.trycloudflare.com/?tkn=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
    kind: 'sign-in',
    names: ['tkn'],
  },
  {
    address: 'https://f3a9-203-0-113-7.ngrok-free.app/?k=Vb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['k'],
  },
  {
    address: 'https://kims-mac.tail3e8c1.ts.net/?access=q8Zr4Wm2Yx7Nc5Kt9Pb3Lf6D',
    kind: 'sign-in',
    names: ['access'],
  },
  {
    address: 'http://192.168.1.5:32400/library/parts/9/file.mkv?X-Plex-Token=aB3dE5fG7hJ9kL2mN4pQ',
    kind: 'sign-in',
    names: ['X-Plex-Token'],
  },
  {
    address: 'http://localhost:8888/?token=4d1f7be09a3c52e86b0d94f7a1c3e5082b6d9f4e7a0c1835',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'http://127.0.0.1:8888/lab/tree/notes.ipynb?token=c0ffee7d1e5a49b2837f60d4b19e2c8a5f03d7b6',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'http://10.0.0.12:8096/Items/4a7f/Download?api_key=6b0e2f9d8c4a4f1eb7d35a90c2e814f7',
    kind: 'sign-in',
    names: ['api_key'],
  },
  {
    address:
      'http://homeassistant.local:8123/api/camera_proxy/camera.door?token=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address:
      'http://192.168.178.2:5000/webapi/entry.cgi?api=SYNO.FileStation.Download&_sid=Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: ['_sid'],
  },
  {
    address: 'http://homelab.example.org:8006/?console=kvm&ticket=PVE9aX2kLm7Qr4Tz8Vb1Nc5Y',
    kind: 'sign-in',
    names: ['ticket'],
  },
  {
    address: 'http://192.168.4.20:9981/stream/channel/3?ticket=b7d0e49c1fa3582e6d97c04b8a13f5e2',
    kind: 'sign-in',
    names: ['ticket'],
  },
  // Services
  {
    address:
      'https://raw.githubusercontent.com/acme/app/main/config.yml?token=GHSAT0AAAAAACQ7XK2MZ4RT9WB5VN8P3LYD6',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://x-access-token@api.example.com/repos?token=ghp_kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://gitlab.example.com/acme/app/-/issues.atom?feed_token=glft-7hYs3kQxVz9mTb2RwNc4',
    kind: 'sign-in',
    names: ['feed_token'],
  },
  {
    address: 'https://gitlab.com/acme.atom?feed_token=Yk7_sXq3vTz9mNb2RwLc',
    kind: 'sign-in',
    names: ['feed_token'],
  },
  {
    address:
      'https://maps.googleapis.com/maps/api/staticmap?center=Bern&key=AIzaSyB7x2Kq9mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://api.openai.example/v1/models?k=sk-proj-9xKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0',
    kind: 'sign-in',
    names: ['k'],
  },
  {
    address: 'https://api.elevenvoices.example/tts?xi-api-key=7c1e9b4f02d85a36e7f1c0b9d4a2836f',
    kind: 'sign-in',
    names: ['xi-api-key'],
  },
  {
    address: 'https://api.telegram.org/bot7123456789:AAHk3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aEu/getUpdates',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://hooks.slack.com/services/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',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://discord.com/api/webhooks/1183746529104738291/Kq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe9xB7-Zk3mQ9xT7bR2wL5pYc8vJh6Nf4D',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://canary.discord.com/api/v10/webhooks/1183746529104738291/xB7-Zk3mQ9xT7bR2wL5pYc8vJh6Nf4DKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe9',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://acme.webhook.office.com/webhookb2/3f8e1c7a-5b90-4d26-a1c3-7e9f0b2d4c68@9a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/IncomingWebhook/6d97c04b8a13f5e2b7d0e49c1fa3582e/0f3e',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://hooks.zapier.com/hooks/catch/1482736/b3x9k2q/',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://hook.eu2.make.com/k3v9m1x7q8zr4wm2yx7nc5kt9pb3lf6d',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://maker.ifttt.com/trigger/door/with/key/dK3vT8xZ1mN6bR9wY4cL7',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7b3c-4bc4-97a0-0ec251fa5aaa',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://oapi.dingtalk.com/robot/send?access_token=566cc69da782ec33e7b1d4a09f52c8e6',
    kind: 'sign-in',
    names: ['access_token'],
  },
  {
    address: 'https://open.feishu.cn/open-apis/bot/v2/hook/8d3f0b6e-2c71-49a5-b8e4-1f7d905ca362',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://chat.googleapis.com/v1/spaces/AAAAbCdEfGh/messages?key=AIzaSyB7x2Kq9mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe&token=Zk3mQ9xT7bR2wL5pYc8vJh6Nf4D-Kq2mLr4Tz8Vw1',
    kind: 'sign-in',
    names: ['key', 'token'],
  },
  {
    address: 'https://mattermost.example.org/hooks/x9k3v7m1q8zr4wm2yx7nc5kt9p',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://n8n.example.org/webhook/5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://prod-42.westeurope.logic.azure.com:443/workflows/6d97c04b8a13f5e2/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=Xw3k9TzVb1QpRm7Lc5Hd2YkN8sFj4Ge6',
    kind: 'sign-in',
    names: ['sig'],
  },
  {
    address:
      'https://acme-fn.azurewebsites.net/api/report?code=Kq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe9xB7Zk3mQ9xT7bR2wL5pYc8v==',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address:
      'https://signin.aws.amazon.com/federation?Action=login&Destination=https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=VCQgs5qZZt3Q6fn8Tr5EXAMPLEmLnwB7JjUc-SHwnUUWabcRdnWsi4DBn-dvC',
    kind: 'sign-in',
    names: ['SigninToken'],
  },
  {
    address:
      'https://portal.azure.example/blob/a.vhd?sv=2024-11-04&sr=d&si=0a&sig=b7d0e49c1fa3582e6d97c04b8a13f5e2Xw3k%3D',
    kind: 'sign-in',
    names: ['sig'],
  },
  {
    address:
      'https://private-user-images.example.com/1/2.png?jwt=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJnaXRodWIuY29tIn0.kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
    kind: 'sign-in',
    names: ['jwt'],
  },
  {
    address:
      'https://s3.us-west-2.wasabisys.com/backup/db.dump?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ABC&X-Amz-Expires=600&X-Amz-Signature=2b6d9f4e7a0c18354d1f7be09a3c52e86b0d94f7a1c3e5080f3e1d5c7b9a2846',
    kind: 'sign-in',
    names: ['X-Amz-Signature'],
  },
  {
    address:
      'https://acme.r2.cloudflarestorage.com/in/scan.pdf?X-Amz-Expires=3600&X-Amz-Signature=6b0d94f7a1c3e5080f3e1d5c7b9a28462b6d9f4e7a0c18354d1f7be09a3c52e8',
    kind: 'sign-in',
    names: ['X-Amz-Signature'],
  },
  {
    address:
      'https://obs.cn-north-4.myhuaweicloud.example/b/o?AccessKeyId=ABC&Expires=1893456000&Signature=Xw3k9TzVb1QpRm7Lc5Hd2YkN8sF%3D',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address:
      'https://dl.example.com/video.mp4?Policy=eyJTdGF0ZW1lbnQiOlt7&Signature=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi~&Key-Pair-Id=K2NWL8IXZWO0P5',
    kind: 'sign-in',
    names: ['Signature'],
  },
  {
    address: 'https://tracker.example.org/announce?passkey=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
    kind: 'sign-in',
    names: ['passkey'],
  },
  {
    address:
      'https://tracker.example.net/download.php/1823/a.torrent?torrent_pass=x9k3v7m1q8zr4wm2yx7nc5kt9pb3lf6d',
    kind: 'sign-in',
    names: ['torrent_pass'],
  },
  {
    address: 'https://indexer.example.com/api?t=search&q=debian&apikey=k3v9m1x7q8zr4wm2yx7nc5kt9pb3lf6d',
    kind: 'sign-in',
    names: ['apikey'],
  },
  {
    address: 'http://iptv.example.net:8080/get.php?username=kim&password=s0mmer-26&type=m3u_plus',
    kind: 'sign-in',
    names: ['password'],
  },
  {
    address: 'https://airvpn.example.org/generator?protocol=wireguard&secret=QpRm7Lc5Hd2YkN8sFj4Ge6Xw',
    kind: 'sign-in',
    names: ['secret'],
  },
  {
    address:
      'https://api.trello.example/1/members/me?key=0471642aefef5fa1fa76530ce1ba4c85&token=9eb76d9a9d02b8dd40c2f3e5df18556c831d4d1fadbe2c45f8310e6c93b5c548',
    kind: 'sign-in',
    names: ['key', 'token'],
  },
  {
    address: 'https://dashboard.stripe.example/test?key=sk_test_4eC39HqLyjWDarjtT1zdp7dc',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://hcti.example.com/v1/image?clientSecret=pi_3N9xKq_secret_2mLr4Tz8Vw1Nc5Yd3Hj6',
    kind: 'sign-in',
    names: ['clientSecret'],
  },
  {
    address:
      'https://api.mapbox.example/styles/v1/a?access_token=sk.eyJ1Ijoia2ltIiwiYSI6ImNsMTIzIn0.Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: ['access_token'],
  },
  // Calendars and feeds
  {
    address:
      'https://calendar.google.com/calendar/ical/k3v9m1x7q8zr4wm2yx7nc5kt9p%40group.calendar.google.com/private-4d1f7be09a3c52e86b0d94f7a1c3e508/basic.ics',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'webcal://calendar.google.com/calendar/ical/kim%40example.org/private-c0ffee7d1e5a49b2837f60d4b19e2c8a/basic.ics',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://outlook.live.com/owa/calendar/3f8e1c7a-5b90-4d26-a1c3-7e9f0b2d4c68/9a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/cid-8E1C7A5B904D26A1/calendar.ics',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://outlook.office365.com/owa/calendar/b7d0e49c1fa3582e6d97c04b8a13f5e2@example.org/6d97c04b8a13f5e2b7d0e49c1fa3582e1234567890123456789/calendar.ics',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.airbnb.com/calendar/ical/987751734153478443.ics?s=4d1f7be09a3c52e86b0d94f7a1c3e508',
    kind: 'sign-in',
    names: ['s'],
  },
  {
    address: 'https://canvas.example.edu/feeds/calendars/user_x9K3v7M1q8Zr4Wm2Yx7Nc5Kt9Pb3Lf6D.ics',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://moodle.example.edu/calendar/export_execute.php?userid=221&authtoken=6b0d94f7a1c3e5080f3e1d5c7b9a28462b6d9f4e&preset_what=all',
    kind: 'sign-in',
    names: ['authtoken'],
  },
  {
    address:
      'https://ext.todoist.example/export/ical/project?user_id=1823&ical_token=b7d0e49c1fa3582e6d97c04b8a13f5e2',
    kind: 'sign-in',
    names: ['ical_token'],
  },
  {
    address: 'https://www.facebook.com/events/ical/upcoming/?uid=100001234567890&key=AQBk3vT8xZ1mN6bR',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address:
      'https://api.substack.example/feed/podcast/1823/private/5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15.rss',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.patreon.com/rss/somepodcast?auth=Xw3k9TzVb1QpRm7Lc5Hd2YkN8sFj4Ge6',
    kind: 'sign-in',
    names: ['auth'],
  },
  {
    address: 'https://www.redmine.example.org/issues.atom?key=0f3e1d5c7b9a28462b6d9f4e7a0c18354d1f7be0',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://letterbox.example.com/rss/private/kQ3vT8xZ1mN6bR9wY4cL7dJ2/feed.xml',
    kind: 'sign-in',
    names: [],
  },
  {
    address:
      'https://mail.example.org/home/kim@example.org/Calendar.ics?auth=ba&zauthtoken=0_b7d0e49c1fa3582e6d97c04b8a13f5e2',
    kind: 'sign-in',
    names: ['zauthtoken'],
  },
  // Magic links, resets, confirmations
  {
    address: 'https://www.notion.so/loginwithemail?state=abc&password=sudden-plain-river-amber',
    kind: 'sign-in',
    names: ['password'],
  },
  {
    address: 'https://slack.example.com/z-app-1/login/token/kQ3vT8xZ1mN6bR9wY4cL7dJ2',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://medium.com/m/callback/email?token=8f3b61c9e0d74a25&operation=login&state=medium',
    kind: 'sign-in',
    names: ['token'],
  },
  {
    address: 'https://app.example.dev/auth/magic?ml=Vb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['ml'],
  },
  {
    address: 'https://app.example.com/login/link/Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://news.example.com/sign-in/email?h=6b0d94f7a1c3e5080f3e1d5c7b9a2846',
    kind: 'sign-in',
    names: ['h'],
  },
  {
    address:
      'https://drupal.example.org/user/reset/17/1767225600/kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiWx/login',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://shop.example.com/my-account/lost-password/?key=Vb7xQ2mN9pL4rT8wZ1cK&id=17',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://www.example.de/konto/passwort-zuruecksetzen/b7d0e49c1fa3582e6d97c04b8a13f5e2',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.example.fr/mot-de-passe/oublie/kQ3vT8xZ1mN6bR9wY4cL',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.example.fr/compte/reinitialisation-mot-de-passe?cle=Vb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['cle'],
  },
  {
    address: 'https://www.example.es/restablecer-contrasena?c=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
    kind: 'sign-in',
    names: ['c'],
  },
  {
    address: 'https://www.example.com.br/redefinir-senha/Xw3k9TzVb1QpRm7Lc5Hd2YkN8sFj4Ge6',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://www.example.nl/wachtwoord-herstellen?t=k3v9m1x7q8zr4wm2yx7nc5kt9p',
    kind: 'sign-in',
    names: ['t'],
  },
  {
    address: 'https://id.example.jp/password/reset?rt=7c1e9b4f02d85a36e7f1c0b9d4a2836f&lang=ja',
    kind: 'sign-in',
    names: ['rt'],
  },
  {
    address: 'https://passport.example.cn/account/reset?sign_token=4d1f7be09a3c52e86b0d94f7a1c3e508',
    kind: 'sign-in',
    names: ['sign_token'],
  },
  {
    address: 'https://lk.example.ru/auth/once?k=9f2c61d4a7b84e0f93d25c1a',
    kind: 'sign-in',
    names: ['k'],
  },
  {
    address: 'https://accounts.example.kr/verify-email?u=kim&vkey=Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: ['vkey'],
  },
  {
    address: 'https://admin.example.org/invitations/accept?t=kQ3vT8xZ1mN6bR9wY4cL',
    kind: 'sign-in',
    names: ['t'],
  },
  {
    address: 'https://app.example.com/accept-invite/5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
    kind: 'sign-in',
    names: [],
  },
  {
    address: 'https://bank.example.com/activate?id_check=1&c=b7d0e49c1fa3582e6d97c04b8a13f5e2',
    kind: 'sign-in',
    names: ['c'],
  },
  {
    address: 'https://www.example.se/auto-login?u=17&a=7c1e9b4f02d85a36e7f1c0b9d4a2836f',
    kind: 'sign-in',
    names: ['a'],
  },
  {
    address: 'https://wp.example.org/?wp_auto_login_token=kQ3vT8xZ1mN6bR9wY4cL',
    kind: 'sign-in',
    names: ['wp_auto_login_token'],
  },
  {
    address: 'https://join.example.com/meeting/88121?guestToken=Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: ['guestToken'],
  },
  {
    address: 'https://clinic.example.ch/termin/4711?patientToken=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
    kind: 'sign-in',
    names: ['patientToken'],
  },
  {
    address: 'https://cloud.example.com/editor?file=12&WOPIToken=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5g',
    kind: 'sign-in',
    names: ['WOPIToken'],
  },
  {
    address: 'https://support.example.com/tickets/4711?requester_token=Vb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['requester_token'],
  },
  {
    address:
      'https://moodle.example.edu/webservice/pluginfile.php/12/a.pdf?wstoken=0f3e1d5c7b9a28462b6d9f4e7a0c1835',
    kind: 'sign-in',
    names: ['wstoken'],
  },
  // Sign-ins on their way
  {
    address: 'https://app.example.com/auth/github/callback?code=8f3b61c9e0d74a25b9f1',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address: 'https://www.example.org/oauth/callback?code=M.C105_BAY.2.U.kQ3v-T8xZ1mN6bR9wY4cL7&scope=openid',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address:
      'https://app.example.com/oauth2/redirect#code=4%2F0AbUR2VMk3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE&scope=email',
    kind: 'sign-in',
    names: ['code'],
  },
  {
    address:
      'https://sp.example.edu/Shibboleth.sso/SAML2/Artifact?SAMLart=AAQAAMh48%2F1oXIM%2BsDo7Dh2qMp1HM4IF5DaRNmDj6RdUmllwn9jJHyEgIi8%3D',
    kind: 'sign-in',
    names: ['SAMLart'],
  },
  {
    address: 'https://cas.example.edu/app?ticket=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7',
    kind: 'sign-in',
    names: ['ticket'],
  },
  {
    address:
      'https://mp.weixin.qq.com/s?__biz=MzI1&mid=1&key=4d1f7be09a3c52e86b0d94f7a1c3e508&uin=MTIz&pass_ticket=Xw3k9TzVb1QpRm7Lc5Hd2Y',
    kind: 'sign-in',
    names: ['key', 'pass_ticket'],
  },
  {
    address: 'https://graph.example.com/debug?input_token=EAABsbCS1iHgBAKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0&x=1',
    kind: 'sign-in',
    names: ['input_token'],
  },
  {
    address:
      'https://login.example.com/logout?id_token_hint=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxNzU2ODM4In0.kQ3vT8xZ1mN6bR9wY4cL7dJ2&post_logout_redirect_uri=https%3A%2F%2Fexample.com',
    kind: 'sign-in',
    names: ['id_token_hint'],
  },
  {
    address:
      'https://auth.example.com/oauth2/authorize?client_id=web&redirect_uri=https%3A%2F%2Fa.example&response_type=code&client_secret=kQ3vT8xZ1mN6bR9wY4cL7dJ2',
    kind: 'sign-in',
    names: ['client_secret'],
  },
  {
    address:
      'https://www.example.com/sso?return=https%3A%2F%2Fforum.example.com%2F%3Fsso_token%3DVb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['return'],
  },
  {
    address: 'https://dl.example.org/private/album.zip?md5=kQ3vT8xZ1mN6bR9wY4cL7d&expires=1893456000',
    kind: 'sign-in',
    names: ['md5'],
  },
  {
    address: 'https://acme-git-main.vercel.app/?x-vercel-protection-bypass=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
    kind: 'sign-in',
    names: ['x-vercel-protection-bypass'],
  },
  {
    address:
      'https://www.linkedin.com/comm/messaging/thread/2-abc/?midToken=AQFkQ3vT8xZ1mN6bR9w&otpToken=MTIwZTFhZTUxNDI5YzljNGI2MmIwNmU0NGVlZmIyYjE4N',
    kind: 'sign-in',
    names: ['otpToken'],
  },
  {
    address:
      'https://proj.firebaseapp.example/__/auth/action?apiKey=AIzaSyB7x2Kq9mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe&mode=signIn&oobCode=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
    kind: 'sign-in',
    names: ['apiKey', 'oobCode'],
  },
  {
    address: 'https://my.example.com/setup?key=A3-ASWWYB-798JRY-LJVD4-23DC2-86TVM-H43EB',
    kind: 'sign-in',
    names: ['key'],
  },
  {
    address: 'https://app.example.com/login?key=Vb7xQ2mN9pL4rT8wZ1cK6dJ3',
    kind: 'sign-in',
    names: ['key'],
  },
];

/** None of these gives access to anything that is not public anyway. */
export const HARMLESS_ADDRESSES: readonly string[] = [
  // News
  'https://www.bbc.co.uk/news/articles/ch4nf4k9h6uqo',
  'https://www.theguardian.com/world/2026/nov/12/session-of-parliament-ends-live?page=with:block-93fc5f76a5ab3df799cf7491#block-fd96d7c968527f18a6a6108d',
  'https://www.nytimes.com/2026/11/02/technology/passkeys-password-reset.html?unlocked_article_code=1.e04.Ab3d',
  'https://www.lemonde.fr/pixels/article/2026/10/30/mots-de-passe-la-fin_6135813_4408996.html',
  'https://www.spiegel.de/netzwelt/web/passwort-vergessen-was-nun-a-c4db7451-04f6-4280-ae5b-fa4502fba01a',
  'https://www.asahi.com/articles/ASTC5LBCQ7O0G.html?iref=pc_ss_date_article',
  'https://www3.nhk.or.jp/news/html/20261112/k65538677131139.html',
  'https://www.aljazeera.net/news/2026/11/10/%D8%A7%D9%84%D8%AC%D9%84%D8%B3%D8%A9',
  'https://timesofindia.indiatimes.com/business/session-token-explained/articleshow/457364962.cms',
  'https://www.folha.uol.com.br/mercado/2026/11/chave-pix-como-funciona.shtml?origin=folha',
  'https://elpais.com/tecnologia/2026-11-03/la-clave-esta-en-la-clave.html?sma=newsletter',
  'https://www.corriere.it/tecnologia/26_novembre_04/codice-fiscale-a4ddd2d9-e070-4b6a-acdc-68255d2484b2.shtml',
  'https://www.svt.se/nyheter/inrikes/riksdagens-session?inline=true',
  'https://yle.fi/a/74-33815627',
  'https://www.dr.dk/nyheder/viden/teknologi/password?source=app',
  'https://www.rtve.es/noticias/20261101/token-digital/5287982.shtml',
  'https://www.reuters.com/technology/1l5eudl4ib-2026-11-11/?sid=topnews',
  'https://apnews.com/article/d31643a168e9bf90ea3f793883a696c7',
  'https://news.ycombinator.com/item?id=42781234',
  'https://www.vg.no/nyheter/i/o5t4Ux/token-økonomi',
  'https://tvn24.pl/polska/sejm-sesja-st1994465',
  'https://www.hurriyet.com.tr/gundem/kod-ve-durum-85417334?code=TR&state=34',
  'https://www.straitstimes.com/singapore/courts-crime/key-witness?login=required',
  // Search
  'https://www.google.com/search?q=token',
  'https://www.google.com/search?q=password+reset+token&hl=en&ei=TSo_BGtdSvQvR-ZH2PP-DXjL&ved=56lOXtp1xpPZeDl3UgbLMZorVI0rSGPfCFGSoUiA&sa=X',
  'https://www.google.com/search?q=access_token%3D&client=firefox-b-d&sca_esv=adff632b3d48efdc&sxsrf=B8jfFkaLXknSyx8ijDn-HIHlb1RwsAzUG0IlYNQN3fPADu0X-aON',
  'https://www.google.de/search?q=session+key&tbm=isch&gs_lcrp=hrOlmaVtL_QI29tbIF7piGKMFFy1yYcjPlh6P4SlXV49FwhPU9fMUXjRqwyuUV2O',
  'https://www.bing.com/search?q=jwt+token&form=QBLH&cvid=E6BD215BF6E6B4CAD34657828CDE8BB2&sp=-1',
  'https://duckduckgo.com/?q=api_key&t=h_&ia=web',
  'https://duckduckgo.com/?q=sid+meier&iax=images&ia=images',
  'https://www.baidu.com/s?wd=%E5%AF%86%E7%A0%81&rsv_spt=1&rsv_iqid=0x92b5044b48090bb6&rsv_t=u7U6K7CwoAykTlRskPEd96ZFwN9SMkrIX6lZOXRu',
  'https://yandex.ru/search/?text=%D1%82%D0%BE%D0%BA%D0%B5%D0%BD&lr=213&clid=2270455',
  'https://search.naver.com/search.naver?query=%ED%86%A0%ED%81%B0&sm=top_hty',
  'https://www.ecosia.org/search?q=reset%20password%20link',
  'https://search.yahoo.co.jp/search?p=%E9%8D%B5&ei=UTF-8&fr=top_ga1_sa',
  'https://kagi.com/search?q=signature+sig',
  'https://www.startpage.com/do/search?query=auth&cat=web',
  'https://scholar.google.com/scholar?hl=en&as_sdt=0%2C5&q=one-time+password&btnG=',
  'https://searx.example.org/search?q=what%20is%20code%20and%20state&categories=it',
  // Shops
  'https://www.amazon.de/dp/B0ZS9CVVB7?th=1&psc=1',
  'https://www.amazon.co.uk/Keychain-Token-Set/dp/B091WVHTUJ/ref=sr_1_3?crid=P24MG4P723OBO&keywords=token&qid=1767225600&sprefix=token%2Caps%2C101&sr=8-3',
  'https://www.ebay.com/itm/879821283356?hash=item19efc7ecc3:g:SRw0TeI6bhgEBjZn&var=5512',
  'https://www.aliexpress.com/item/1828119743396856.html?spm=a2g0o.productlist.0.0.604d95a1dab6&algo_pvid=20aa3123-a039-4aca-ab65-361a09389904',
  'https://www.etsy.com/listing/5582472594/key-holder?click_key=fa96a64f838e923407ec0a320625dd30a55ed9c7%3A7191317749&click_sum=3edb4941&ref=hp',
  'https://www.ikea.com/se/sv/p/billy-bokhylla-vit-88438855/#content',
  'https://www.otto.de/p/samsung-s26-hlpwQZpIjY/#variationId=ci3Sc96yY9',
  'https://www.zalando.fr/session-chaussures.html?sku=SE3RIA0J7O',
  'https://allegro.pl/oferta/klucz-53877159129?bi_s=ads&bi_m=listing%3Adesktop%3Aqueryandcategory',
  'https://www.mercadolivre.com.br/p/MLB93383664?pdp_filters=item_id:MLB4978961928#reco_item_pos=0&sid=search',
  'https://item.taobao.com/item.htm?id=954762669325&skuId=4745489471214',
  'https://detail.tmall.com/item.htm?id=128332419457&sid=88',
  'https://item.jd.com/83675333656769.html',
  'https://www.rakuten.co.jp/shop/key-628989/?scid=af_pc',
  'https://www.flipkart.com/apple-iphone-17/p/itm2891dfb8c3e4b?pid=MOBWCLNH0VENM9BV&lid=LST2ZPUILCOCRAW3VCJ&marketplace=FLIPKART',
  'https://shop.example.com/product?sid=40213',
  'https://shop.example.com/product.aspx?sid=KX-4421-B&color=red',
  'https://store.example.org/cart/add?sku=iphone-15-pro-max-256gb&code=SAVE20&state=CA',
  'https://www.example.com/checkout/shipping?country=US&state=NY&code=10001',
  'https://www.bol.com/nl/nl/p/sleutel/1297978914527824/?bltgh=dIuURrOFRstUpCWVCXMdUd',
  'https://www.walmart.com/ip/Key/541766265?classType=VARIANT&athbdg=L1103',
  'https://www.galaxus.ch/de/s1/product/token-79825733?supplier=406802',
  'https://www.trendyol.com/x/anahtar-p-661875452?boutiqueId=61&merchantId=2211&sav=true',
  'https://www.shein.com/Keys-p-76352791.html?mallCode=1&pageListType=4',
  'https://www.decathlon.co.uk/p/key-pouch/_/R-p-412254?mc=8211984&c=black',
  'https://www.lego.com/en-gb/product/the-key-81356?consent-modal=show',
  'https://www.farfetch.com/shopping/item-42173281.aspx?storeid=98554&size=26',
  // Maps, travel
  'https://www.google.com/maps/place/Eiffel+Tower/@48.8583701,2.2944813,17z/data=!3m1!4b1!4m6!3m5!1s0x3911597b0984b38b:0xec0b9553a49fa8cd!8m2!3d48.8583701!4d2.2944813',
  'https://www.google.com/maps/dir/?api=1&destination=52.5163,13.3777&travelmode=walking',
  'https://maps.apple.com/?ll=37.3349,-122.009&q=Apple&auid=8586421971258127184',
  'https://www.openstreetmap.org/#map=16/59.3293/18.0686&layers=N',
  'https://map.baidu.com/poi/%E5%A4%A9%E5%AE%89%E9%97%A8/@12958160,4825923,19z?uid=3bc647d255946a205dbf5453',
  'https://map.naver.com/p/entry/place/24539522?c=15.00,0,0,0,dh',
  'https://yandex.com/maps/213/moscow/?ll=37.617,55.755&z=12&poi%5Buri%5D=ymapsbm1%3A%2F%2Forg%3Foid%3D39372119769',
  'https://www.booking.com/hotel/it/key-roma.html?aid=958745&label=gen173nr-6RZMPeZitk9T5Hu5LCa92f2HJTEmR0Np2xJgVveP&sid=732888&dest_id=-126693',
  'https://www.airbnb.com/rooms/987751734153478443?check_in=2026-12-01&source_impression_id=p3_9361661978_P3NlqRoc3D2R',
  'https://www.bahn.de/buchung/fahrplan/suche#sts=true&so=Berlin%20Hbf&zo=M%C3%BCnchen%20Hbf&kl=2&r=13:16:KLASSENLOS:1',
  'https://www.sncf-connect.com/app/home/search?userInput=Lyon&code=FRLYS',
  'https://www.trainline.eu/search/paris/london/2026-12-04-07:00?passenger=adult',
  'https://flights.example.com/results?from=HEL&to=NRT&depart=2026-12-20&session=economy',
  'https://www.skyscanner.net/transport/flights/lhr/jfk/261201/?adultsv2=1&rtn=0&state=results',
  'https://www.tripadvisor.com/Hotel_Review-g487972-d4638785-Reviews-Key_Hotel-Rome.html#REVIEWS',
  'https://www.komoot.com/tour/5458366119?ref=itd',
  'https://www.strava.com/activities/71595794587',
  'https://opentopomap.org/#map=13/47.05/8.31',
  'https://what3words.com/filled.count.soap',
  // Video, music
  'https://www.youtube.com/watch?v=Y0GtPStn8Sn&list=PL3mEyVcShmaa6nE1bKMk-O4fhYTxV3wkJ&index=4&t=92s',
  'https://youtu.be/FKs7o5m-ZEK?si=DC0uS8GBdfE1yWdL',
  'https://www.youtube.com/results?search_query=sign+in+session&sp=EgIQAQ%253D%253D',
  'https://vimeo.com/959318366/5482898548',
  'https://www.twitch.tv/videos/5483686159?t=1h2m3s',
  'https://open.spotify.com/track/S7QPDBhPdpwyejXDy9qoHd?si=075db20434a16ce8',
  'https://music.apple.com/de/album/the-key/6417416113?i=9582876753',
  'https://www.bilibili.com/video/BV1QXnuQUriu/?spm_id_from=333.1007&vd_source=ad2c43e6331bba729aa142d87a84cf6d',
  'https://www.nicovideo.jp/watch/sm12958254?ref=garage',
  'https://www.netflix.com/title/56749738?s=i&trkid=78757652',
  'https://www.arte.tv/de/videos/797721-000-A/der-schluessel/',
  'https://www.dailymotion.com/video/xpn7ej7?playlist=x55bjr',
  'https://soundcloud.com/artist/secret-token?si=273bdb8f4b5818dd0a4fd0d23a7d2f87&utm_source=clipboard',
  'https://www.tiktok.com/@cook/video/4815818252238366423?is_from_webapp=1&sender_device=pc&web_id=2768265971415791135',
  'https://v.qq.com/x/cover/33ab6aunb4pan3l/pj12zyl82d5.html',
  'https://podcasts.apple.com/us/podcast/id3163698576?i=1000492195226',
  'https://i.ytimg.com/vi/_SqeORZYLr0/hqdefault.jpg?sqp=-oaymwEcCNACELwBSFXyq4qpAw4IARUAAIhCGAFwAcABBg==&rs=AOn4CLRywegGV5UwYKo2PKS-i_HyGddr',
  // Docs and code
  'https://developer.mozilla.org/en-US/docs/Web/API/Credential_Management_API#key',
  'https://developer.mozilla.org/en-US/docs/Web/API/Window/sessionStorage#session',
  'https://docs.example.com/api/auth#access_token',
  'https://docs.example.com/api/auth?lang=curl#token=YOUR_API_TOKEN',
  'https://docs.example.com/reference/search?api_key=YOUR_API_KEY&q=cats',
  'https://docs.example.com/quickstart?access_token=<your-access-token>',
  'https://api.example.com/demo?apikey=demo&function=TIME_SERIES_DAILY',
  'https://docs.example.com/oauth2?response_type=code&state=xyz',
  'https://auth.example.com/authorize?response_type=code&client_id=web-app&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb&scope=openid&state=tmQCQYn2fFQkA0RkNvTqX7nD',
  'https://docs.python.org/3/library/secrets.html#secrets.token_urlsafe',
  'https://docs.rs/tokio/latest/tokio/?search=session_id',
  'https://pkg.go.dev/crypto/hmac#example-New',
  'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview?tabs=key&sig=overview',
  'https://github.com/nodejs/node/commit/b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6',
  'https://github.com/example/app/blob/2ee248f1f438fc42f02716bae07fdfe78d51d133/src/auth/session.ts#L10-L42',
  'https://github.com/search?q=password+language%3Ago&type=code&p=2',
  'https://github.com/example/app/compare/55cea95...23301a7d8d6c01f5b37e44104c32f717df65cb1a?diff=split&w=1',
  'https://github.com/example/app/actions/runs/68566929248/job/71843262266#step:4:12',
  'https://gitlab.com/example/app/-/merge_requests/21/diffs?commit_id=bf166e1ce123acce04641584ac9a5a3b465facd9#note_945984978',
  'https://gist.github.com/example/febcb2364d9c26da6a8c84298df7f620#file-token-py',
  'https://codeberg.org/example/key/commit/2de6b98a283f22e2de3b7dadc5b4e93c743cb783',
  'https://stackoverflow.com/questions/46519234/how-to-store-session-token?rq=3#answer-44632668',
  'https://stackoverflow.com/search?q=%5Bjwt%5D+signature',
  'https://www.npmjs.com/package/jsonwebtoken?activeTab=versions',
  'https://pypi.org/project/pyotp/#files',
  'https://hub.docker.com/layers/library/node/22/images/sha256-376c9661255898ebb79527ae5fd50590cab2ae141572201a1246930e151853a2?context=explore',
  'https://registry.npmjs.org/key/-/key-1.0.0.tgz?integrity=sha512',
  'https://crates.io/crates/password-hash?state=released',
  'https://regex101.com/r/SCo4uX/1',
  'https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&gist=fd9954cd2833fae07417a70957790b41',
  'https://www.typescriptlang.org/play/?#code/MYewdgzgLgBAJgQygmBeGBGADO9A+GASyTAFMBbAWQGVCAnOhEAW2oCMAHEGBxiLGAG8AvgCgRxUtQA0MAPSyYAeQBCAUQAiS',
  'https://godbolt.org/z/ejsE0Wvpb',
  'https://codesandbox.io/p/sandbox/aoglyy?file=%2Fsrc%2Fsession.ts',
  'https://jsfiddle.net/wsukjsnf/3/',
  'https://caniuse.com/?search=passkeys',
  'https://www.rfc-editor.org/rfc/rfc7519#section-3.1',
  'https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2',
  'https://man7.org/linux/man-pages/man5/passwd.5.html',
  'https://wiki.archlinux.org/title/SSH_keys#Generating_an_SSH_key_pair',
  'https://grafana.example.org/d/56iblefzK/node?orgId=1&from=now-6h&to=now&var-key=cpu',
  'https://kibana.example.org/app/discover#/?_g=(time:(from:now-15m,to:now))&_a=(query:(match:(session:login)))',
  'https://storybook.example.com/?path=/story/inputs-password--default&args=state:error',
  'https://figma.example.com/design/FIsvvDieWS9HlsPCv7kX88/Login?node-id=12-880&p=f&t=1G7db7kclXFhBsqR-0',
  'https://issues.example.org/browse/PROJ-12345?focusedCommentId=5533569&key=PROJ-12345',
  'https://jira.example.com/secure/RapidBoard.jspa?rapidView=42&projectKey=AUTH&selectedIssue=AUTH-221',
  'https://linear.example.app/team/issue/ENG-204/reset-password-page',
  'https://bugzilla.mozilla.org/show_bug.cgi?id=4117639#c12',
  'https://www.postgresql.org/docs/18/auth-password.html',
  'https://kubernetes.io/docs/concepts/configuration/secret/#service-account-token-secrets',
  'https://docs.djangoproject.com/en/6.0/topics/auth/default/#django.contrib.auth.views.PasswordResetView',
  'https://guides.rubyonrails.org/security.html#sessions',
  'https://laravel.com/docs/12.x/passwords#resetting-the-password',
  'https://firebase.google.com/docs/auth/web/password-auth?hl=ja',
  'https://help.example.com/hc/en-us/articles/139744613637-Reset-your-password?auth=false',
  'https://support.example.com/kb/reset-password?id=1221&lang=en-US',
  'https://support.apple.com/de-de/102656?cid=acs::fm-itms-adp',
  'https://support.google.com/accounts/answer/41078?hl=en&co=GENIE.Platform%3DAndroid&sjid=2533242477584361751-EU',
  'https://en.example.com/docs/forgot-password/how-to-recover-your-account-in-2026-step-by-step',
  // Wikis, references, papers
  'https://en.wikipedia.org/wiki/JSON_Web_Token#Structure',
  'https://ja.wikipedia.org/wiki/%E3%83%88%E3%83%BC%E3%82%AF%E3%83%B3',
  'https://de.wikipedia.org/w/index.php?title=Passwort&oldid=982735175&action=history',
  'https://zh.wikipedia.org/zh-cn/%E5%AF%86%E7%A0%81?variant=zh-cn',
  'https://ru.wikipedia.org/wiki/%D0%9A%D0%BB%D1%8E%D1%87',
  'https://commons.wikimedia.org/wiki/File:Key_(token).jpg?uselang=sv',
  'https://www.wikidata.org/wiki/Q42#P31',
  'https://arxiv.org/abs/2611.04321v2',
  'https://doi.org/10.1000/j.session.2026.11.004',
  'https://www.nature.com/articles/s41586-026-87789-x#Sec3',
  'https://pubmed.ncbi.nlm.nih.gov/77764162/?from_term=key',
  'https://dl.acm.org/doi/10.1145/8166771.3797468?sid=SCITRUS',
  'https://www.jstor.org/stable/8339185?seq=3',
  'https://archive.org/details/key_to_theosophy_1889',
  'https://web.archive.org/web/20261101000000/https://example.com/login?next=/home',
  'https://musicbrainz.org/release/78a3995a-f287-4483-a2ea-e4676889ef87',
  'https://listenbrainz.org/player/?mbid=35daad05-7771-4425-a242-6b51f103a427',
  'https://www.gutenberg.org/ebooks/84912#downloads',
  'https://www.worldcat.org/search?q=key&sid=worldcat.org',
  'https://dictionary.cambridge.org/dictionary/english/token?q=token',
  'https://translate.google.com/?sl=en&tl=sv&text=password%20%3D%20token&op=translate',
  'https://www.deepl.com/translator#en/de/session%20key%3D1',
  'https://www.wolframalpha.com/input?i=password+entropy+12+characters&key=',
  'https://fandom.example.com/wiki/Secret_Key?so=search&session=2',
  // Forums, social
  'https://www.reddit.com/r/netsec/comments/pce2mcz/what_is_a_session_token/?sort=new&context=3',
  'https://x.com/example/status/5369539479136338418?s=20&t=ADB4vi5gPsAACRwuV-CYVh',
  'https://mastodon.social/@example/939866218745682492',
  'https://bsky.app/profile/did:plc:d9iixm0xmmjy0s5wce0acis4/post/q4hlclyby2pvu',
  'https://www.facebook.com/events/736978612197254/?acontext=%7B%22event_action_history%22%3A%5B%5D%7D&notif_t=event',
  'https://www.facebook.com/share/p/q9RynlEo35fhAHxF/?mibextid=oFDknk',
  'https://www.instagram.com/p/7VIYdF57U9D/?igsh=0xXgEitcbZ9lPPA%3D%3D&img_index=2',
  'https://www.linkedin.com/posts/example_key-activity-6922831916155841318-TEgf?utm_source=share&rcm=pAW_EoaN0ZFoZkWmikUqH83nZ0Bq3S-8eMJH4ES',
  'https://www.linkedin.com/jobs/view/3291531357/?refId=pxo4zGx1ocTSUJkmJAl9RP%3D%3D&trackingId=dp0MoBVZ2YhwdLVQiApO5U%3D%3D',
  'https://discord.com/channels/696495616847451642/284851298326766175/1867486136169753179',
  'https://discord.gg/CIvmJ06c',
  'https://t.me/example/221?comment=88',
  'https://www.quora.com/What-is-a-token-in-coding?no_redirect=1',
  'https://www.zhihu.com/question/171679376/answer/4398487775?utm_psn=7873378176169223331',
  'https://weibo.com/9582564996/p3LRi6gjH?pagetype=profilefeed',
  'https://tieba.baidu.com/p/2433967531?pid=676158425533&cid=0#931988669157',
  'https://forum.example.at/viewtopic.php?f=4&t=1822&p=9921#p9921',
  'https://discourse.example.org/t/reset-token-expired/53227/4?u=kim',
  'https://groups.google.com/g/comp.lang.key/c/1cICOrN264j/m/byzu_qyjh4q',
  'https://lists.example.org/archives/list/dev@example.org/message/HR4NAO8RZHNHACSBQKIC6MEW6FY2H5TB/',
  'https://lists.w3.org/Archives/Public/www-key/2026Nov/0004.html',
  'https://www.pinterest.com/pin/493564459352241984/',
  'https://chat.example.org/invite/ahGSfZST9V',
  // Banks, insurance, public pages
  'https://www.sparkasse.de/pk/ratgeber/onlinebanking/sicherheit/tan-und-passwort.html',
  'https://www.bnpparibas.net/aide/mot-de-passe-oublie?state=info',
  'https://www.hsbc.co.uk/help/security-centre/security-key/?code=HBUK',
  'https://www.bankofamerica.com/deposits/checking/?state=NC&sid=checking-promo',
  'https://www.chase.com/personal/savings?SourceCode=G9BBCL&jp_cmp=token',
  'https://www.nordea.fi/en/personal/our-services/codes-app.html#tab=Activate',
  'https://www.santander.com.br/atendimento/token?sessao=seguranca',
  'https://www.icbc.com.cn/page/884838758495511385.html?key=%E5%AF%86%E7%A0%81',
  'https://www.rate.example/convert?from=EUR&to=SEK&amount=100&session=2026-11-22',
  'https://coin.example.com/price?token=BTC&key=market_cap',
  'https://dex.example.org/swap?inputCurrency=ETH&token=0x3e65c88f6b18533e0bc32e811dfb65b1c83fac16',
  'https://etherscan.io/tx/0xf2c16d52850b35b042aa6ad92f729ac6b04475aab8233102e85e8f1d386c9f06',
  'https://etherscan.io/token/0x6aa7e0bbb22d422da486e762587fa00eeb238ac6?a=0x6473670cda36e55f5b7e1af23a1bd97d5e79107f',
  'https://mempool.space/tx/288da3096074296f2821b8e4741b422f2fbbb5ad7b02e7f4187046fefaab7e3d',
  'https://finance.yahoo.com/quote/KEY/?p=KEY&ncid=dcm_575438',
  'https://www.allianz.ch/de/privatkunden/angebote.html?code=FRUEHLING26',
  // Government, health, education
  'https://www.gov.uk/sign-in-universal-credit?state=scotland',
  'https://www.gov.uk/check-state-pension#token',
  'https://www.usa.gov/state-consumer?state=CA&code=94105',
  'https://www.irs.gov/forms-pubs/about-form-1040?key=1040',
  'https://www.service-public.fr/particuliers/vosdroits/F93312?code=95',
  'https://www.bundesregierung.de/breg-de/suche/schluessel-2767742?view=renderPrint',
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679&qid=5488697889172',
  'https://www.europarl.europa.eu/doceo/document/TA-10-2026-0123_EN.html#session',
  'https://www.skatteverket.se/privat/skatter.4.f162cc9ac8497109dbe321d6.html?sv.target=12.808148f6de1647cb504c22b8&sv.12.e8772bc29f4bec5aeddcf93e.route=/',
  'https://www.suomi.fi/sivu/tunnistus?code=fi&lang=sv',
  'https://www.e-gov.go.jp/laws?lawid=325AC6189675613713',
  'https://www.gov.br/receitafederal/pt-br/assuntos/certidao?codigo=4411&estado=SP',
  'https://www.india.gov.in/topics/law-justice?session=monsoon-2026',
  'https://www.canada.ca/en/services/passport.html?wbdisable=true&state=renewal',
  'https://www.abs.gov.au/census/find-census-data/quickstats/2026/1?key=SA2',
  'https://www.gov.za/services/id?auth=public&session=morning',
  'https://www.nhs.uk/conditions/key/?code=R10',
  'https://www.who.int/publications/i/item/8468159998897?sequence=1&isAllowed=y',
  'https://ocw.mit.edu/courses/6-858-computer-systems-security-fall-2026/pages/lecture-notes/?session=4',
  'https://www.coursera.org/account/accomplishments/verify/P3ONX15HWINX',
  'https://www.credly.com/badges/edab2891-b002-4eb3-a05d-bc2b19efb209/public_url',
  'https://moodle.example.edu/course/view.php?id=221&section=4&sesskey=',
  'https://www.uni-heidelberg.de/de/suche?keys=passwort&session=ws26',
  'https://conf.example.org/2026/schedule?session=keynote&day=2&key=track-a',
  'https://conf.example.org/agenda#session=opening-2026',
  'https://www.unesco.org/en/articles/key?hub=67098&sign=eu',
  // Games, food, weather, sport, other
  'https://store.steampowered.com/app/1268412/Secret_Key/?snr=1_7_7_230_150_1',
  'https://www.chess.com/game/live/473489188993?username=kim&move=0',
  'https://lichess.org/pnsB3ciW/black#23',
  'https://www.wordle.example/share#d=20261122&state=solved',
  'https://2048.example/#seed=2821977444',
  'https://www.weather.gov/forecast?lat=40.71&lon=-74.00&key=hourly',
  'https://www.smhi.se/vader/prognoser/ortsprognoser/q/Stockholm/8691162?state=10dygn',
  'https://www.chefkoch.de/rezepte/3313115886829253/Geheimer-Kuchen.html?portionen=6',
  'https://cookpad.com/jp/recipes/56689679?ref=search',
  'https://www.allrecipes.com/recipe/351897/key-lime-pie/?printview',
  'https://www.fifa.com/fifaplus/en/match-centre/match/17/285023/716353/695554?state=live',
  'https://www.espn.com/nba/game/_/gameId/452624595/key-plays?auth=no',
  'https://www.imdb.com/title/tt6381469/?ref_=fn_al_tt_1',
  'https://www.goodreads.com/book/show/96481734-the-key?ac=1&from_search=true&qid=wpjd0jB8pH&rank=1',
  'https://www.meetup.com/de-DE/group/events/432687493/?recId=b3827208-4e8a-4678-a902-350bb3292df8&recSource=keyword_search&searchId=b95f6c2d-2b83-4e9a-abf4-e9a103c11b5f',
  'https://www.eventbrite.com/e/session-tickets-128952966968?aff=oddtdtcreator',
  'https://calendly.com/example/30min?month=2026-11&date=2026-11-24',
  'https://forms.gle/SRnbZoWv5GuH9bOlB',
  'https://docs.google.com/document/d/1lh98p2JeXdW2EnjZj8ycF7c2gstA3mZbOafyKmALhqK/edit?usp=sharing',
  'https://docs.google.com/spreadsheets/d/1aXmIp6uquIMsYAvISpE2G5Gi2z5DnHRMPAUpTOlTD0n/edit?gid=818715776#gid=249893419',
  'https://drive.google.com/file/d/1ZTiaE2A--5y_8rwRzW9nZBzZg4SxUpMi/view?usp=drive_link',
  'https://www.dropbox.com/scl/fi/tby4ciilt9hhx1yeeq2w/plan.pdf?rlkey=zudwde2k02wufntbwdkkovyrt&st=eo9mo05i&dl=0',
  'https://1drv.ms/b/s!Ando2OJc7Z6mnv4sYwLTHk67H?e=4vov0C',
  'https://www.notion.so/example/Session-notes-6d24855d31ec1c063ab5ad68c16ec71a?pvs=4',
  'https://trello.com/c/r4uIho1x/221-reset-password',
  'https://miro.com/app/board/uEoBgVsbZJY1=/?moveToWidget=9143172471362597389&cot=14',
  'https://zoom.us/j/89498761366',
  'https://meet.google.com/abc-defg-hij?authuser=0',
  'https://bit.ly/0jvwK5O',
  'https://img.example.com/photo-4713964533414?ixlib=rb-4.1.0&w=800&s=9668a6d25658685a065d09f402ebcf7c',
  'https://images.example.com/random/800x600?sig=221',
  'https://cdn.example.com/u/avatar.png?sig=7a1942c66f506038f3251b543bdfaee082e1fbcf&w=64',
  'https://preview.redd.it/oo42gg04k1iji.jpg?width=640&crop=smart&auto=webp&s=5db348ab734a83f82a2bc1a15fe54c455ef3d7e5',
  'https://cdn.example.com/assets/app.32d2ea30ec320cfe0111.js?v=3d333f27',
  'https://secure.gravatar.com/avatar/524951bb53db0b52401e01a95c58131db24011650040f5e18f2a2a1ba9aedfef?s=96&d=mm&r=g',
  'https://www.example.com/login?return_to=%2Faccount%2Forders%3Fpage%3D2',
  'https://www.example.com/signin?next=https%3A%2F%2Fwww.example.com%2Fsearch%3Fq%3Dtoken',
  'https://www.example.com/account/login?password=reset',
  'https://www.example.com/login?token=expired&session=invalid',
  'https://www.example.com/register?auth=required&nonce=',
  'https://www.example.com/?session=true&key=true&token=false',
  'https://www.example.com/article?key=documentation.intro.getting-started-2026',
  'https://www.example.com/list?key=ISBN9781234567897',
  'https://www.example.com/download?file=Chapter12Section3KeyPoints2026.pdf&key=Chapter12Section3KeyPoints',
  'https://www.example.com/chord?key=C%23m&signature=4/4',
  'https://www.example.com/time?signature=three-four',
  'https://www.example.com/stars?sign=sagittarius',
  'https://www.example.com/p/9a319aac-9bbc-43d1-a7ab-dc5db3197133?view=public',
  'https://www.example.com/map;lang=de;view=sat/tiles?z=4',
  'https://www.example.com/secret-santa/invite?size=12&code=XMAS2026',
  'https://www.example.com/verify?code=QR958688',
  'https://www.example.com/activate?product=windows-server-2022-datacenter-eval',
  'https://www.example.com/confirm/subscription-thank-you?list=weekly',
  'https://www.example.com/user@example.org/profile',
  'https://medium.com/@example/how-to-reset-password-tokens-db799bb2ab3b',
  'https://www.example.com/contact?subject=Password:%20reset',
  'mailto:info@example.org?subject=token',
  'tel:+4930123456',
  'geo:48.8584,2.2945',
  'magnet:?xt=urn:btih:dcdd0c0ead770cb5f57b4495f1fbcb401ca9f2b3&dn=debian-13.iso&tr=udp%3A%2F%2Ftracker.example%3A6969',
  'weixin://wxpay/bizpayurl?pr=8h5THyy',
  'spotify:track:RdftGcXknmjxwmi3wuKGOc',
  'ipfs://bafyphmfq9lg6tcmriq95est3ksl3bqsi0fpi8xohaqkhbtisoduf6bww57',
  'ssh://git@git.example.org/team/app.git',
  'ftp://anonymous@ftp.example.org/pub/',
  'https://git@git.example.com/team/app.git',
  'urn:isbn:9781234567897',
  // Pages on passwords, reached from elsewhere
  'https://help.example.com/reset-password?gclid=CjwKCAjw7c2pBhAZEiwA88pOF1',
  'https://example.com/forgot-password?fbclid=IwAR0Zk3mQ9xT7bR2wL5pYc8v',
  'https://login.example.com/forgot-password?client_id=9f86d081-884c-4d65-9a2f-eaa0c55ad015&returnUrl=%2Fhome',
  'https://support.example.com/articles/forgot-password?articleId=a1b2c3d4e5f6a7b8c9d0',
  'https://developer.example.com/docs/verify-email?version=2f9e8d7c6b5a4f3e2d1c',
  'https://cdn.example.com/css/reset/5.0.2/reset.min.css',
  // What is no password
  'ftp://anonymous:guest@ftp.example.org/pub/',
  // Links that are made to be shared
  'https://drive.google.com/file/d/1aBcD3FgH1jKlMnOpQrStUvWxYz012345/view?usp=drive_link&resourcekey=0-abcDEF123ghiJKL456',
  'https://www.dropbox.com/scl/fi/abc123def456/File.pdf?rlkey=9z8y7x6w5v4u3t2s1r0q&dl=0',
  'https://mp.weixin.qq.com/s?__biz=MzI1NjA0ODU0Mw==&mid=2651184567&idx=1&sn=9f86d081884c7d659a2feaa0c55ad015&chksm=f1e2d3c4b5a697887766554433221100ffeeddccbbaa',
  'weixin://wxpay/bizpayurl?sign=9A0A8659F005D6984697E2CA0A9CF3B7&appid=wx2421b1c4370ec43b&mch_id=10000100&product_id=01234567890&time_stamp=1401325200&nonce_str=5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  'https://www.xiaohongshu.com/explore/64a1b2c3d4e5f6a7b8c9d0e1?xsec_token=ABCdefGHI123jklMNO456pqrSTU789vwxYZ0=&xsec_source=pc_feed',
  'https://www.figma.com/design/AbC123dEf456GhI789/Name?node-id=0-1&t=Zk3mQ9xT7bR2wL5p-0',
  // Pages to sign in on, and what they are told
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=4765445b-32c6-49b0-83e6-1d93765276ca&redirect_uri=https%3A%2F%2Fwww.office.com%2Flandingv2&response_type=code%20id_token&scope=openid%20profile&nonce=638671234567890123.ZGQ5MmE0YjEtNzY1&state=tmQCQYn2fFQkA0RkNvTqX7nD',
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=4765445b-32c6-49b0-83e6-1d93765276ca&response_type=code%20id_token&nonce=638671234567890123.ZGQ5MmE0YjE&state=tmQCQYn2fFQk',
  'https://accounts.google.com/o/oauth2/v2/auth?client_id=1234567890-k3v9m1x7q8zr4wm2.apps.googleusercontent.com&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb&response_type=code&scope=email&state=eyJhbGciOiJIUzI1NiJ9.eyJyIjoiL2hvbWUifQ.kQ3vT8xZ1mN6bR9wY4cL&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
  'https://accounts.google.com/v3/signin/identifier?continue=https%3A%2F%2Fmail.google.com%2Fmail%2F&dsh=S-1348175426%3A1767225600123456&flowEntry=ServiceLogin&flowName=GlifWebSignIn&ifkv=AcMMx-dK3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi',
  'https://appleid.apple.com/auth/authorize?client_id=com.example.web&redirect_uri=https%3A%2F%2Fexample.com%2Fapple&response_type=code&state=8f3b61c9e0d74a25b9f1&nonce=4d1f7be09a3c52e86b0d94f7&scope=name%20email',
  'https://github.com/login/oauth/authorize?client_id=Iv1.8a61f9b3a7aba766&scope=repo&state=b7d0e49c1fa3582e6d97c04b8a13f5e2',
  'https://github.com/login?client_id=Iv1.8a61f9b3a7aba766&return_to=%2Flogin%2Foauth%2Fauthorize%3Fclient_id%3DIv1.8a61f9b3a7aba766%26state%3Db7d0e49c1fa3582e6d97c04b8a13f5e2',
  'https://github.com/login/device?user_code=WDJB-MJHT',
  'https://www.amazon.de/ap/signin?openid.pape.max_auth_age=0&openid.return_to=https%3A%2F%2Fwww.amazon.de%2F&openid.assoc_handle=deflex&openid.mode=checkid_setup&openid.ns=http%3A%2F%2Fspecs.openid.net%2Fauth%2F2.0',
  'https://example.okta.com/oauth2/v1/authorize?client_id=okta.2b1959c8-bcc0-56eb-a589-cfcfb7422f26&code_challenge=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4&nonce=Vb7xQ2mN9pL4rT8wZ1cK6dJ3&redirect_uri=https%3A%2F%2Fexample.okta.com%2Fcb&response_type=code&state=Xw3k9TzVb1QpRm7Lc5Hd2Y&scope=openid',
  'https://example.eu.auth0.com/u/login?state=hKFo2SBrUTN2VDh4WjFtTjZiUjl3WTRjTDdkSjJmSDVnUzBhRaFur3VuaXZlcnNhbC1sb2dpbqN0aWTZ',
  'https://sso.example.org/realms/main/protocol/openid-connect/auth?client_id=account&redirect_uri=https%3A%2F%2Fa.example&response_mode=fragment&response_type=code&scope=openid&nonce=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15&state=8d3f0b6e-2c71-49a5-b8e4-1f7d905ca362',
  'https://sso.example.org/realms/main/login-actions/authenticate?session_code=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4&execution=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15&client_id=account&tab_id=Xw3k9TzVb1Q',
  'https://idp.example.edu/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZJNT4NAEIbvJv6Hzd5ZWPQgm0LTaExIPBipHrwtMKWbwC7uLFH%2FvQu0Kf&RelayState=ss%3Amem%3A4d1f7be09a3c52e86b0d94f7a1c3e508&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256&Signature=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4',
  'https://adfs.example.com/adfs/ls/?wa=wsignin1.0&wtrealm=urn%3Afederation%3AMicrosoftOnline&wctx=LoginOptions%3D3%26estsredirect%3D2%26estsrequest%3DrQQIARAAhdE7bNNAGAfwXpIm',
  'https://cas.example.edu/cas/login;jsessionid=6EE1E17F6383B579A563326573537CAE?service=https%3A%2F%2Fportal.example.edu%2F',
  'https://auth.example.com/login?login_challenge=7c1e9b4f02d85a36e7f1c0b9d4a2836f&flow=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://www.facebook.com/v19.0/dialog/oauth?client_id=1234567890&redirect_uri=https%3A%2F%2Fexample.com%2Ffb&state=4d1f7be09a3c52e8&scope=email',
  'https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=78k3v9m1x7q8zr&redirect_uri=https%3A%2F%2Fexample.com%2Fli&state=fooobar8Xw3k9TzVb1Q&scope=openid',
  'https://id.twitch.tv/oauth2/authorize?response_type=token&client_id=hof5gwx0su6owfnys0nyan9c87zr6t&redirect_uri=http://localhost:3000&scope=channel%3Amanage%3Apolls&state=c3ab8aa609ea11e793ae92361f002671',
  'https://discord.com/oauth2/authorize?client_id=1183746529104738291&permissions=8&scope=bot',
  'https://open.weixin.qq.com/connect/qrconnect?appid=wx2421b1c4370ec43b&redirect_uri=https%3A%2F%2Fexample.cn%2Fcb&response_type=code&scope=snsapi_login&state=4d1f7be09a3c52e86b0d94f7a1c3e508#wechat_redirect',
  'https://passport.yandex.ru/auth?retpath=https%3A%2F%2Fmail.yandex.ru%2F&origin=home_ru',
  'https://nid.naver.com/oauth2.0/authorize?response_type=code&client_id=jyvqXeaVOVmV&redirect_uri=http%3A%2F%2Fservice.redirect.example&state=hLiDdL2uhPtsftcU',
  'https://kauth.kakao.com/oauth/authorize?client_id=8f3b61c9e0d74a25b9f1c6e3d2a7045b&redirect_uri=https%3A%2F%2Fexample.kr%2Fcb&response_type=code',
  'https://sso.acesso.gov.br/authorize?response_type=code&client_id=www.gov.br&scope=openid&redirect_uri=https%3A%2F%2Fwww.gov.br&nonce=4d1f7be09a3c52e8&state=6b0d94f7a1c3e508',
  'https://login.bund.example.de/oidc/authorize?client_id=a1b2&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3AkQ3vT8xZ1mN6bR9wY4cL7dJ2',
  'https://auth.example.com/authorize?client_id=s6BhdRkqt3&request=eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJzNkJoZFJrcXQzIn0.kQ3vT8xZ1mN6bR9wY4cL7dJ2&scope=openid',
  'https://www.paypal.com/signin?returnUri=https%3A%2F%2Fwww.paypal.com%2Fcgp&state=%2Fapp-subscriptions',
  'https://www.netflix.com/de/login?nextpage=https%3A%2F%2Fwww.netflix.com%2Fbrowse',
  'https://signin.ebay.com/ws/eBayISAPI.dll?SignIn&ru=https%3A%2F%2Fwww.ebay.com%2F&sgfl=gh',
  'https://login.live.com/login.srf?wa=wsignin1.0&rpsnv=157&ct=1767225600&rver=7.0.6738.0&wp=MBI_SSL&wreply=https%3A%2F%2Foutlook.live.com%2Fowa%2F&id=292841&contextid=6D97C04B8A13F5E2&bk=1767225601',
  'https://auth.services.adobe.com/en_US/index.html?callback=https%3A%2F%2Fims-na1.adobelogin.com&client_id=homepage_milo&scope=AdobeID&state=%7B%22jslibver%22%3A%22v2%22%2C%22nonce%22%3A%224711472819283746%22%7D',
  'https://onlinebanking.example.de/login?session=8f3b61c9e0d74a25b9f1c6e3',
  'https://www.example-bank.co.uk/log-on?sid=b7d0e49c1fa3582e6d97c04b8a13f5e2',
  'https://sso.example.com/oauth/logout?client_id=web&post_logout_redirect_uri=https%3A%2F%2Fexample.com&state=4d1f7be09a3c52e8',
  // Gifts, shares, invitations
  'https://www.washingtonpost.com/technology/2026/11/02/qr-codes/?pwapi_token=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJyZWFzb24iOiJnaWZ0In0.kQ3vT8xZ1mN6bR9wY4cL',
  'https://www.nytimes.com/2026/11/02/us/qr.html?unlocked_article_code=1.aE4.kQ3v.T8xZ1mN6bR9w&smid=url-share',
  'https://www.bloomberg.com/news/articles/2026-11-02/qr-codes?accessToken=eyJhbGciOiJIUzI1NiJ9.eyJzb3VyY2UiOiJHaWZ0In0.kQ3vT8xZ1mN6bR9wY4cL&leadSource=uverify%20wall',
  'https://www.ft.com/content/5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15?accessToken=zwAGAkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE&sharetype=gift&token=8d3f0b6e-2c71-49a5-b8e4-1f7d905ca362',
  'https://www.theatlantic.com/technology/2026/11/qr/1234/?gift=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4',
  'https://www.economist.com/briefing/2026/11/02/qr?giftId=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://www.zeit.de/digital/2026-11/qr-codes?freebie=8d3f0b6e',
  'https://www.spiegel.de/netzwelt/qr-a-5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15?giftToken=8d3f0b6e-2c71-49a5-b8e4-1f7d905ca362',
  'https://www.thetimes.com/uk/article/qr-codes-x9k3v7m1q?shareToken=b7d0e49c1fa3582e6d97c04b8a13f5e2',
  'https://www.wsj.com/tech/qr-codes-4d1f7be0?st=kQ3vT8&reflink=desktopwebshare_permalink',
  'https://medium.com/@kim/qr-codes-8f3b61c9e0d7?sk=4d1f7be09a3c52e86b0d94f7a1c3e508',
  'https://photos.google.com/share/AF1QipM3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4?key=Vb7xQ2mN9pL4rT8wZ1cK6dJ3kQ3vT8xZ1mN6bR9wY4cL',
  'https://chat.whatsapp.com/Kq2mLr4Tz8Vw1Nc5Yd3Hj6',
  'https://join.slack.com/t/acme/shared_invite/zt-2b9k3v7m1-Kq2mLr4Tz8Vw1Nc5Yd3Hj6',
  'https://t.me/+kQ3vT8xZ1mN6bR9w',
  'https://discord.gg/kQ3vT8xZ',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZGQ5MmE0YjEtNzY1%40thread.v2/0?context=%7b%22Tid%22%3a%225b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15%22%7d',
  'https://acme.webex.com/meet/kim',
  'https://mega.nz/file/kQ3vT8xZ#Vb7xQ2mN9pL4rT8wZ1cK6dJ3kQ3vT8xZ1mN6bR9wY4c',
  'https://send.example.org/download/4d1f7be09a3c52e8/#kQ3vT8xZ1mN6bR9wY4cL7d',
  'https://wetransfer.com/downloads/4d1f7be09a3c52e86b0d94f7a1c3e50820261102101112/8f3b61',
  'https://we.tl/t-kQ3vT8xZ1m',
  'https://acme.sharepoint.com/:w:/s/team/EfK3vT8xZ1mN6bR9wY4cL7dB2fH5gS0aE1uPiKq2mLr4Tw?e=kQ3vT8',
  'https://onedrive.live.com/?authkey=%21AKq2mLr4Tz8&id=6D97C04B8A13F5E2%21123&cid=6D97C04B8A13F5E2',
  'https://app.box.com/s/k3v9m1x7q8zr4wm2yx7nc5kt9pb3lf6d',
  'https://www.icloud.com/photos/#0d3k3vT8xZ1mN6bR9wY4cL7dJ',
  'https://nextcloud.example.org/s/kQ3vT8xZ1mN6bR9',
  'https://pan.baidu.com/s/1kQ3vT8xZ1mN6bR9wY4cL7d?pwd=',
  'https://www.canva.com/design/DAF3vT8xZ1m/kQ3vT8xZ1mN6bR9wY4cL7d/view?utm_content=DAF3vT8xZ1m',
  'https://www.komoot.com/tour/5458366119?share_token=aKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0GsAe9xB7Zk3mQ9xT7bR2wL5p',
  'https://share.1password.com/s#kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4',
  // Orders, tickets, tracking
  'https://shop.example.com/12345678/orders/4d1f7be09a3c52e86b0d94f7a1c3e508/authenticate?key=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
  'https://www.example-shop.com/checkout/order-received/4711/?key=wc_order_kQ3vT8xZ1mN6b',
  'https://shop.example.com/checkouts/cn/Z2NwLWV1cm9wZS13ZXN0NDowMUpLM3ZUOHha/thank-you',
  'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557',
  'https://www.ups.com/track?loc=de_DE&tracknum=1Z999AA10123456784&requester=ST/trackdetails',
  'https://www.fedex.com/fedextrack/?trknbr=771234567890&trkqual=2460123456~771234567890~FX',
  'https://tracking.example.com/?order_token=4d1f7be09a3c52e86b0d94f7a1c3e508',
  'https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB',
  'https://www.eventbrite.de/e/qr-workshop-tickets-128952966968?discount=FRIENDS2026',
  'https://www.ticketmaster.de/event/konzert-tickets/534729?ticket=front-of-stage',
  'https://www.kinopolis.example/vorstellung/4711?session_id=2026112219301024',
  'https://www.conf.example.com/catalog?sessionId=S1025-1447',
  // Long lists
  'https://youtube.example/browse?continuation=4qmFsgKdARIYVUNYdVFYNTNrQ3ZUOHhaMW1ONmJSOXc',
  'https://api.example.com/v1/items?cursor=eyJpZCI6MTIzNDU2Nzg5LCJkaXIiOiJuZXh0In0&limit=50',
  'https://storage.googleapis.com/storage/v1/b/public/o?pageToken=CkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
  'https://dynamo.example.com/list?nextToken=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4',
  'https://www.reddit.com/r/qrcode/?count=25&after=t3_1kq3vt8',
  'https://github.com/acme/app/commits/main/?after=b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6+34',
  'https://matrix.example.org/messages?from=t47429-4392820_219380_26003_2265&dir=b',
  'https://graph.microsoft.example/v1.0/users?$skiptoken=RFNwdAIAAQAAABg6YmVydEBleGFtcGxlLm9yZykQ3vT8',
  'https://search.example.org/?scroll_token=DXF1ZXJ5QW5kRmV0Y2gBAAAAAAAAAD4WYm9laVYtZndUQlNsdDcwakFMNjU1QQ',
  'https://mastodon.example/tags/qr?max_id=109302436954721982&min_id=',
  // Contents, commits, documents
  'https://registry.example.com/v2/library/node/blobs/sha256:376c9661255898ebb79527ae5fd50590cab2ae141572201a1246930e151853a2',
  'https://ipfs.io/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi?filename=a.pdf',
  'https://unpkg.com/lit@3.2.1/index.js?module&integrity=sha384-oqVuAfXRKap7fdgcCY5uykM6',
  'https://cdn.jsdelivr.net/gh/acme/app@b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6/dist/a.js',
  'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/commit/?id=b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6',
  'https://gitea.example.org/acme/app/src/commit/b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6/auth/token.go',
  'https://chromium-review.googlesource.com/c/chromium/src/+/5512345?tab=checks&key=tests',
  'https://crates.io/api/v1/crates/jsonwebtoken/9.3.0/download?hash=4d1f7be09a3c52e86b0d94f7a1c3e508',
  'https://www.virustotal.com/gui/file/376c9661255898ebb79527ae5fd50590cab2ae141572201a1246930e151853a2',
  'https://crt.sh/?sha256=376c9661255898ebb79527ae5fd50590cab2ae141572201a1246930e151853a2',
  'https://keys.openpgp.org/vks/v1/by-fingerprint/4D1F7BE09A3C52E86B0D94F7A1C3E5088F3B61C9',
  'https://keyserver.ubuntu.com/pks/lookup?search=0x4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9&op=index',
  'https://playcode.example.com/?gist=4d1f7be09a3c52e86b0d94f7a1c3e508',
  'https://kroki.io/mermaid/svg/eNpLL0osyFDwCeJSAALHaKfMvBSFpMyC4lQFRTsFp2gn18SkjNSUYi4AWQsMkQ',
  'https://mermaid.live/edit#pako:eNpLL0osyFDwCeJSAALHaKfMvBSFpMyC4lQFRTsFp2gn18SkjNSUYi4AWQsMkQ',
  'https://excalidraw.com/#json=kQ3vT8xZ1mN6bR9wY4cL7,Vb7xQ2mN9pL4rT8wZ1cK6d',
  'https://app.diagrams.net/#G1kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
  'https://www.tldraw.com/r/kQ3vT8xZ1mN6bR9wY4cL7?d=v-87.12.1920.1080.page',
  'https://docs.google.com/spreadsheets/d/e/2PACX-1vQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4Tz8Vw1Nc5Yd3Hj6Fp0/pubhtml',
  'https://docs.google.com/presentation/d/1kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4/edit#slide=id.g2b9k3v7m1_0_0',
  'https://acme.atlassian.net/wiki/spaces/TEAM/pages/123456789/Token+rotation?atlOrigin=eyJpIjoiNGQxZjdiZTA5YTNjNTJlODZiMGQ5NGY3YTFjM2U1MDgiLCJwIjoiYyJ9',
  'https://acme.atlassian.net/browse/AUTH-221?focusedId=55335&page=com.atlassian.jira.plugin',
  'https://www.notion.so/acme/Password-policy-4d1f7be09a3c52e86b0d94f7a1c3e508?v=8f3b61c9e0d74a25b9f1c6e3d2a7045b',
  'https://airtable.com/appkQ3vT8xZ1mN6bR/shrVb7xQ2mN9pL4rT',
  'https://www.overleaf.com/read/kqvtxzmnbrwy#4d1f7b',
  'https://hackmd.io/@kim/rkQ3vT8xZ1?type=view',
  'https://zenodo.org/records/10812345/files/tokens.csv?download=1',
  'https://figshare.com/articles/dataset/x/12345678?file=23456789',
  'https://osf.io/k3v9m/?view_only=4d1f7be09a3c52e86b0d94f7a1c3e508',
  'https://openreview.net/forum?id=kQ3vT8xZ1m&noteId=Vb7xQ2mN9p',
  'https://www.semanticscholar.org/paper/QR-codes/4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9',
  'https://huggingface.co/acme/model/blob/main/tokenizer.json',
  'https://www.kaggle.com/code/kim/tokens?scriptVersionId=123456789',
  'https://colab.research.google.com/drive/1kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE?usp=sharing#scrollTo=Vb7xQ2mN9pL4',
  // Video, pictures, maps
  'https://www.loom.com/share/4d1f7be09a3c52e86b0d94f7a1c3e508?sid=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://www.ted.com/talks/kim_the_key?language=de&session=3',
  'https://www.viki.com/videos/1234567v-secret-key?episode=12',
  'https://peertube.example.org/w/kQ3vT8xZ1mN6bR9wY4cL7d?start=1m2s',
  'https://www.crunchyroll.com/watch/GK9U3VTX8/the-key',
  'https://scontent.cdninstagram.com/v/t51.2885-15/1_2_n.jpg?stp=dst-jpg&_nc_ht=scontent&_nc_ohc=kQ3vT8xZ1mN&oh=00_AYBkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE&oe=6755A3B1',
  'https://cdn.discordapp.com/attachments/1183746529104738291/1183746529104738292/a.png?ex=6755a3b1&is=67545231&hm=4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9e0d74a25b9f1c6e3d2a7045b&',
  'https://pbs.twimg.com/media/GkQ3vT8xZ1mN6bR?format=jpg&name=4096x4096',
  'https://lh3.googleusercontent.com/pw/AP1GczMkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4=w1920-h1080-s-no',
  'https://i.pinimg.com/originals/4d/1f/7b/4d1f7be09a3c52e86b0d94f7a1c3e508.jpg',
  'https://images.unsplash.com/photo-1471396453341-4d1f7be09a3c?ixid=M3wxMjA3fDB8MHxwaG90by1wYWdlfHx8fGVufDB8fHx8fA%3D%3D&ixlib=rb-4.0.3',
  'https://res.cloudinary.com/demo/image/upload/s--kQ3vT8xZ--/c_scale,w_500/sample.jpg',
  'https://imgproxy.example.com/kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5g/rs:fill:300/plain/a.jpg',
  'https://maps.app.goo.gl/kQ3vT8xZ1mN6bR9w6',
  'https://www.google.com/maps/@48.85,2.29,3a,75y,90t/data=!3m7!1e1!3m5!1skQ3vT8xZ1mN6bR9wY4cL7d!2e0',
  'https://www.openstreetmap.org/user/kim/traces/1234567',
  'https://www.geocaching.com/geocache/GC8K3VT_the-key?guid=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://www.alltrails.com/trail/germany/bavaria/schluessel?sh=kq3vt8',
  'https://j.map.baidu.com/4d/kQ3v',
  'https://surl.amap.com/kQ3vT8xZ1m',
  'https://2gis.ru/moscow/firm/70000001234567890?m=37.61%2C55.75%2F16',
  // Shops and rooms
  'https://www.amazon.com/hz/wishlist/ls/2K3VT8XZ1MN6B?ref_=wl_share',
  'https://www.amazon.co.jp/-/en/dp/B0K3VT8XZ1/?_encoding=UTF8&pd_rd_w=kQ3vT&content-id=amzn1.sym.5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15&pf_rd_p=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15&pf_rd_r=K3VT8XZ1MN6BR9WY4CL7',
  'https://www.temu.com/goods.html?goods_id=601099512345678&_x_sessn_id=k3v9m1x7q8&refer_page_sn=10005&_oak_mp_inf=EKq2mLr4Tz8Vw1Nc5Yd3Hj6',
  'https://www.mediamarkt.de/de/product/_token-2931234.html?uympq=kqvt',
  'https://www.lidl.de/p/schluesselbund/p100371234',
  'https://www.asos.com/prd/206123456?colourWayId=206123457&SearchQuery=key',
  'https://www.wildberries.ru/catalog/171234567/detail.aspx?targetUrl=MS',
  'https://www.ozon.ru/product/klyuch-1234567890/?asb=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi%253D&keywords=key',
  'https://www.coupang.com/vp/products/7123456789?itemId=18765432109&vendorItemId=85901234567&sid=',
  'https://www.jd.com/pinpai/878-1234.html?enc=utf-8&vt=2',
  'https://mobile.yangkeduo.com/goods.html?goods_id=412345678901&_oak_gallery_token=4d1f7be09a3c52e8&_x_org=1',
  'https://www.lojasrenner.com.br/p/chaveiro/-/A-550123456-br.lr?sku=550123457',
  'https://www.americanas.com.br/produto/1234567890?pfm_carac=token&offerId=5f3b61c9e0d74a25b9f1c6e3',
  'https://www.airbnb.de/rooms/987751734153478443?source_impression_id=p3_1767225600_P3kQ3vT8xZ1mN6bR&federated_search_id=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://www.booking.com/hotel/it/roma.html?aid=304142&label=gen173nr-1FCAEoggI&sid=7c5d9f2b41e08a63&checkin=2026-12-01',
  'https://www.expedia.com/Rome-Hotels-Key.h1234567.Hotel-Information?expediaPropertyId=1234567&rateplanid=1&session=kq',
  'https://www.lufthansa.com/de/de/fluginformation?code=LH400&state=scheduled',
  'https://www.ryanair.com/gb/en/trip/flights/select?adults=1&dateOut=2026-12-01&tpAdults=1',
  'https://www.finnair.com/en/seat-map?flight=AY5&key=A350',
  'https://www.latamairlines.com/br/pt/oferta-voos?origin=GRU&destination=LIS&outbound=2026-12-01T12%3A00%3A00.000Z',
  // Money, chains, offices
  'https://dexscreener.com/solana/8sLbNZoA1cfnvMJLPfp98ZLAnFSYCFApfJKMbiXNLwxj',
  'https://raydium.io/swap/?inputMint=sol&token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkwyTDt1vK',
  'https://solscan.io/token/EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkwyTDt1v',
  'https://opensea.io/assets/ethereum/0x6aa7e0bbb22d422da486e762587fa00eeb238ac6?tokenId=48213391',
  'https://foundation.example/nft?contract=0x6aa7e0bbb22d422da486e762587fa00eeb238ac6&token_id=115792089237316195423570985008687907853269984665640564039457584007913129639935',
  'https://blockstream.info/address/bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  'https://www.paypal.com/paypalme/kim/25EUR',
  'https://buy.stripe.com/14k3vT8xZ1mN6bR9wY',
  'https://pay.weixin.qq.com/index.php/public/apply_sign/signed_success',
  'https://www.gov.uk/government/publications/tokens?session=2026-11',
  'https://www.sejm.gov.pl/Sejm10.nsf/agent.xsp?symbol=posglos&NrKadencji=10',
  'https://www.consilium.europa.eu/en/meetings/2026/11/22/?session=key-points',
  'https://public.govdelivery.com/accounts/USGS/subscriber/new?topic_id=USGS_12',
  'https://www.nalog.gov.ru/rn77/service/check/?token=inn',
  'https://www.mhlw.go.jp/stf/newpage_12345.html?code=13',
  'https://www.bundestag.de/dokumente/textarchiv/2026/kw47-de-schluessel-1234567?enodia=',
  'https://www.ecfr.gov/current/title-47/section-15.247?token=definition',
  'https://www.ema.europa.eu/en/search?f%5B0%5D=session%3Apublic&key=insulin',
  // Forums, zh ja ru de br, and programs
  'https://bbs.example.cn/forum.php?mod=viewthread&tid=2211&extra=page%3D1&authorid=17',
  'https://www.v2ex.com/t/1123456#reply42',
  'https://segmentfault.com/q/1010000044123456/a-1020000044123789',
  'https://www.xiaohongshu.com/discovery/item/64a1b2c3d4e5f6a7b8c9d0e1?xsec_token=CBkQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi%3D',
  'https://detail.1688.com/offer/612345678901.html?spm=a26352.13672862.offerlist.12.4d1f7be0',
  'https://qiita.com/kim/items/4d1f7be09a3c52e86b0d',
  'https://zenn.dev/kim/articles/4d1f7be09a3c52',
  'https://note.com/kim/n/n4d1f7be09a3c',
  'https://chiebukuro.yahoo.co.jp/search?p=token&class=1',
  'https://habr.com/ru/articles/812345/comments/#comment_26712345',
  'https://pikabu.ru/story/klyuch_12345678?cid=298765432',
  'https://otvet.mail.ru/question/234567890#token',
  'https://www.gutefrage.net/frage/was-ist-ein-token?page=2#answer-512345678',
  'https://www.reclameaqui.com.br/empresa/token-sa/kQ3vT8xZ1mN6bR9w/',
  'https://www.tudogostoso.com.br/receita/12345-chave.html?session=natal',
  'https://news.example.com/?s=password+reset+token',
  'https://status.example.com/incidents/k3v9m1x7q8zr',
  'https://app.posthog.example/insights/kQ3vT8xZ?dashboard=12345',
  'https://grafana.example.org/dashboard/snapshot/kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE',
  'https://plausible.io/example.com?period=30d&auth=',
  'https://www.meetup.com/qr/events/312345678/ical/qr+meetup.ics',
  'https://calendar.google.com/calendar/ical/c_4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9e0d74a25b9f1c6e3d2a7045b%40group.calendar.google.com/public/basic.ics',
  'https://www.uni-example.de/kalender/wintersemester-2026.ics',
  'https://p42-caldav.icloud.com/published/2/MTIzNDU2Nzg5MDEyMzQ1NkQ3vT8xZ1mN6bR9wY4cL7',
  'http://192.168.1.1/cgi-bin/luci/?lang=de',
  'http://192.168.1.20:8123/lovelace/0?kiosk=',
  'http://localhost:3000/?v=4d1f7be09a3c52e86b0d94f7',
  'http://localhost:5173/?commit=b68f3662e9e6f7e23ae2c53c7efcb2308c01c4a6',
  'https://preview-4711.ngrok-free.app/?fbclid=IwAR0Zk3mQ9xT7bR2wL5pYc8v',
  'https://react.example.dev/reference/hooks/useDeferredValue',
  'https://docs.github.com/en/webhooks/webhook-events-and-payloads?actionType=created#secret_scanning_alert',
  'https://docs.example.com/webhooks/verify-signature?language=php',
  'https://www.example.org/private/policy-2026-revision-12/overview',
  'https://www.example.com/invitation/birthday-2026/?token=balloons',
  'https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.eyJidWxsZXRpbl9saW5rX2lkIjoxMDAsInVybCI6Imh0dHBzOi8vd3d3LmV4YW1wbGUuZ292L2EifQ.kQ3vT8xZ1mN6bR9wY4cL/s/1/br/2-l',
  'https://www.youtube.com/redirect?event=comments&redir_token=QUFFLUhqbEtRM3ZUOHhaMW1ONmJSOXdZNGNMN2RKMmZINWdTMGFFMXVQaUtx&q=https%3A%2F%2Fexample.org%2F',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=AT0kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPiKq2mLr4Tz8',
  'https://firebasestorage.googleapis.com/v0/b/acme.appspot.com/o/a.jpg?alt=media&token=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://api.mapbox.com/styles/v1/acme/cl1.html?access_token=pk.eyJ1IjoiYWNtZSIsImEiOiJjbDEyMyJ9.Xw3k9TzVb1QpRm7Lc5Hd2Y',
  'https://www.paypal.com/checkoutnow?token=EC-4D1F7BE09A3C52E86',
  'https://docs.example.com/slack?url=https%3A%2F%2Fhooks.slack.com%2Fservices%2FT00000000%2FB00000000%2FXXXXXXXXXXXXXXXXXXXXXXXX',
  'https://docs.example.com/rest?token=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'https://www.example.com/?__cf_chl_tk=kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE-1767225600-1.0.1.1-Xw3k9TzVb1QpRm7Lc5Hd2Y',
  'https://queue.example.com/?c=tickets&e=concert2026&q=5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15&ts=1767225600&h=4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9e0d74a25b9f1c6e3d2a7045b',
  'https://acme.us1.list-manage.com/track/click?u=4d1f7be09a3c52e86b0d94f7a&id=8f3b61c9e0&e=74a25b9f1c',
  'https://u1234567.ct.sendgrid.net/ls/click?upn=u001.kQ3vT8xZ1mN6bR9wY4cL7dJ2fH5gS0aE1uPi-2BKq2mLr4Tz8',
  'https://privatebin.net/?4d1f7be09a3c52e8#Vb7xQ2mN9pL4rT8wZ1cK6dJ3kQ3vT8xZ1mN6bR9wY4cL',
  'https://chatgpt.com/share/5b1f0e9c-7d43-4a86-b2f1-90ce37ad6e15',
  'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKQ3vT8xZ1mN6bR9wY4cL7dJ2',
  'https://www.bing.com/images/search?view=detailV2&ccid=kQ3vT8xZ&id=4D1F7BE09A3C52E86B0D94F7A1C3E5088F3B61C9&thid=OIP.kQ3vT8xZ1mN6bR9wY4cL7AHaE8',
  'https://www.airbnb.com/s/Rome/homes?place_id=ChIJu46S-ZZhLxMROG5lkwZ3D7k&monthly_start_date=2026-12-01',
  'https://lists.example.org/mailman/confirm/announce/4d1f7be09a3c52e86b0d94f7a1c3e5088f3b61c9',
  'https://cdn.example.com/app.js?md5=4d1f7be09a3c52e86b0d94f7a1c3e508',
];
