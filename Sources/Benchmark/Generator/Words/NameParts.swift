/// Names of invented authors.
enum NameParts {
    static let given = WordList(
        """
        Maria Anna Wei Li Yan Jing Hui Xin Min Jun Jie Hao Lei Ming Ying Chen Yu Ling Fang Qiang Hiroshi Yuki Kenji
        Akira Haruka Sakura Takeshi Naoko Satoshi Keiko Ji-Woo Min-Jun Seo-Yeon Hyun-Woo Sung-Ho Eun-Ji Priya Rahul
        Anjali Sanjay Deepa Vikram Lakshmi Arjun Neha Rohan Fatima Ahmed Mohammed Aisha Omar Layla Hassan Yasmin
        Karim Nadia John James Robert Michael William David Richard Joseph Thomas Charles Mary Patricia Jennifer
        Linda Elizabeth Susan Jessica Sarah Karen Emily Laura Daniel Matthew Andrew Joshua Christopher Paul Mark
        Steven Kevin Brian George Edward Peter Stephen Hans Klaus Jürgen Wolfgang Ulrike Sabine Stefan Andreas Anke
        Heike François Élise Camille Hélène Jérôme Benoît Sylvie Luc Pierre Giulia Marco Alessandro Francesca Luca
        Paolo Chiara Matteo Elena José Carmen Javier Lucía Álvaro Pilar Sofía Diego Inés Andrés João Inês Tiago Rita
        Miguel Beatriz Lars Ingrid Bjørn Åsa Søren Mette Pekka Aino Jari Sven Astrid Henrik Katarzyna Piotr Agnieszka
        Tomasz Marek Ewa Jan Eva Petr Jana Milan Zoltán Ágnes István Dragana Nikola Ivan Olga Dmitri Svetlana Sergei
        Natalia Irina Mehmet Ayşe Emre Zeynep Elif Can Kwame Ama Chidi Ngozi Oluwaseun Amina Tendai Thabo Nomsa Aroha
        Mateus Larissa Thiago Camila Rafael Valentina Sebastián Isabella Emiliano Ximena
        """)

    /// The commonest first.
    static let families = WordList(
        """
        Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Kim Lee Park Smith Johnson Williams Brown
        Jones Garcia Miller Davis Singh Kumar Patel Sharma Gupta Nguyen Tran Sato Suzuki Tanaka Takahashi Ito Yamamoto
        Watanabe Nakamura Kobayashi Kato Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Schulz
        Rossi Russo Ferrari Esposito Bianchi Romano Martin Bernard Dubois Durand Moreau Laurent Simon González
        Rodríguez Fernández López Martínez Sánchez Pérez Gómez Silva Santos Oliveira Souza Pereira Costa Almeida
        Ivanov Petrov Sidorov Smirnov Kuznetsov Nowak Kowalski Wiśniewski Novák Svoboda Horváth Kovács Nagy Popescu
        Hansen Johansen Nielsen Jensen Andersen Johansson Andersson Karlsson Virtanen Korhonen Nieminen Jansen Bakker
        Visser Peeters Janssens Yılmaz Kaya Demir Hosseini Ahmadi Karimi Rahman Hossain Khan Ali Ahmed Hassan Ibrahim
        Cohen Levy Mizrahi Okafor Adeyemi Mensah Dlamini Nkosi Wilson Anderson Thomas Taylor Moore Jackson White
        Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Green Baker Adams Nelson Hill Campbell
        Mitchell Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers
        """)

    /// Family names beyond these are a start and an end.
    static let familyStarts = WordList(
        """
        Ab Ald Alm Arm Bach Bal Bar Berg Bern Bjork Blom Bor Bran Brun Burk Cal Cas Cor Dal Dan Del Dorn Ek Eng Ester
        Fal Fer Fors Fran Fried Gal Gar Ger Gol Gran Grun Gul Haas Hal Har Hed Heim Holm Hor Hul Kal Kar Kas Kel Kir
        Kol Kor Kran Kul Lam Lan Lind Lor Lund Mal Man Mar Mat Mel Mon Mor Nor Nym Oren Ost Pal Pan Pas Per Pol Pra
        Quin Ram Ras Rein Ros Ruh Sal San Sar Schon Sel Ser Sol Stein Stern Strom Sul Tak Tal Tam Tor Ul Val Van Ver
        Vil Vor Wal War Weis Wern Wil Win Yam Zam Zel Zim
        """)

    static let familyEnds = WordList(
        """
        aldi ani ansky ardo berg berger bury dahl dorf dottir eau eira ell elli en enko er ero escu ev evic ez feld
        ford gaard gren hammer hoff holm house ić ides in ini insky ius kamp ken land lev ley lund mann mark midt
        mir moto mura nak nen ner nik o ola opoulos ora os oto ova owski quist rup sen shaw skog son stad stein
        strom ström thal ton uchi ulu vaara vall vic vik ville well witz worth yan yama zadeh
        """)
}
