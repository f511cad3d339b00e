/**
 * Real-shaped addresses of many kinds and countries, for measuring what the rules for passwords and sign-ins find.
 * Every secret in them is made up; no one can get in anywhere with any of these.
 */
export interface SecretAddress {
  address: string;
  kind: 'password' | 'sign-in';
  /** Names of the parameters that must be found; empty for what stands in the path or before the host. */
  names: readonly string[];
}

/** As they would be copied by someone who should be warned. */
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
];

/** Nothing in these lets anyone in who could not get in anyway. */
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
];
