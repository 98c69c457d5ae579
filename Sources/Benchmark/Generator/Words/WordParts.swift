/// Parts from which the long tail of the vocabulary is made, as medical words are made.
enum WordParts {
    static let prefixes = WordList(
        """
        a ab ad allo ambi amphi ana angio ante anti apo arthro auto baro bi bio brady cardio centri cerebro chemo
        chrono circum co con contra cranio cryo cyto de demi di dia dis dys ecto electro encephalo endo entero epi
        ergo erythro eu exo extra ferro gastro geno glyco gyno haplo hemi hemo hepato hetero histo holo homo hydro
        hyper hypo immuno infra inter intra iso juxta kinesio lacto leuko lipo lympho macro mal mega melano meso meta
        micro mono multi myco myelo nano necro neo nephro neuro nor oligo onco ortho osteo oxy pan para patho per peri
        phago pharmaco phono photo physio pluri pneumo poly post pre pro proto pseudo psycho pyro quadri radio re
        retro rhino semi somato sono spectro sub super supra syn tachy tele tetra thermo thrombo trans tri ultra uni
        vaso xeno
        """)

    /// Combining forms; the o goes where a vowel follows.
    static let roots = WordList(
        """
        adeno adipo aero albumino alveolo amylo aneurysmo arterio arthro athero audio axillo bacterio blasto
        blepharo broncho bucco calco capno carcino cardio caryo cephalo cerato cerebello chloro cholangio cholecysto
        chondro chromo cochleo colpo coro costo crypto cyano cysto dactylo dendro dermato diplo ductulo duodeno
        embryo enamelo encephalo endothelio eosino episio erythro esophago fibro fibrino galacto gamo ganglio gastro
        gingivo globulo glomerulo glosso gluco granulo gyro hemato hepato hidro hyalo hystero ileo immuno irido
        jejuno karyo kerato labio lacrimo lamino laparo laryngo leio leuko lieno lipo litho lobo lympho mammo mandibulo
        masto maxillo medullo melano meningo metro morpho muco myco myelo myo myxo naso nephro neuro noso nucleo
        oculo odonto onycho oophoro ophthalmo orchio oro osmo osteo oto ovario palato pancreato papillo parieto
        phako pharyngo phlebo pigmento pilo plasmo pleuro pneumo procto prostato proteo pulmo pyelo pylo recto
        reticulo retino rhabdo rhino sacro salpingo sclero sebo septo sero sialo sigmoido sinuso spermato spheno
        spino spleno spondylo stetho stomato synapto syndesmo teno thoraco thymo thyro tonsillo toxo tracheo
        trichelo trombo tubulo tympano uretero urethro utero uveo vagino varico vasculo veno ventriculo vesico vitreo
        zygo
        """)

    static let suffixes = WordList(
        """
        al algia ase asis ation blast blastoma cele centesis cide cidal clasis cyte cytic cytosis desis ectasia
        ectomy ectomized edema emia emic emesis form fugal gen genesis genic gnosis gram graph graphy ia iasis iatric
        iatry ic ical ician in ine ism ist itis ity ium ization ized kinesis lepsy lith logical logy lysis lytic
        malacia megaly meter metry morphic oid oma oncus opia opsy ose osis otic otomy pathic pathy penia penic
        pexy phage phagia phasia phil philia phobia phoresis plasia plastic plasty plegia pnea poiesis poietic
        ptosis rrhagia rrhaphy rrhea rrhexis scope scopy somal spasm stasis static stenosis stomy therapy thermic
        tome tomy tonia tropic tropin trophy uria vorous zyme
        """)

    static let drugStarts = WordList(
        """
        aba ada afa ala ami ate ava axi bari bele beva bini bosu brenti cabo cari ceri cobi copan cri dabra daro deci
        dela duve emi enco enfo epra erda evo fedra filgo foreti galu gedo gilte glasde glofi ibru idela inebi ipi
        isatu ixe laro lenva lorla luspa maci mido moga mosu nera nimo niro obinu ofatu olapa osime pacri pali pembro
        pemi perto pexi pola poma quiza ramu rego repo riboc risan rova ruca seli selpe sime sora suni tafa tala tebe
        tepo tiso tivo tofa trame tuca upa vala vande vemu vora zanu zeno
        """)

    static let drugEnds = WordList(
        """
        mab zumab ximab tinib ciclib zomib parib rafenib metinib lisib limus platin rubicin taxel cillin cycline
        floxacin mycin azole conazole fungin vir tegravir buvir statin pril sartan olol gliptin gliflozin glutide
        tide triptan setron prazole coxib dronate grel xaban gatran relbant clax stat degib leucel vedotin
        """)
}
