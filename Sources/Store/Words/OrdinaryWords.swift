/// English words that acronyms of medicine look like: in lower case they aren't meant.
enum OrdinaryWords {
    static let all = Set(
        """
        a able about above act acts add age aged ages aid aids air all also am an and any apt arc are area arm arms art
        as ask at ate bad bag ball band bar bare base bat be bear beat bed best bet bid big bit bold born both box but
        by call came camp can cap caps car card care cars cart case cast cat cell chart chip clear code cold come cost
        could cross cup cut dad damp dare dash data date day dear did die diet do does dog done dot down draw drug dry
        due each ear early ease eat eats egg end ends era even ever every eye face fact fair fall far fast fat fate fed
        few fig fill fine first fit fix flag flair flare for form found four frame free from full gain gap gas gave get
        give go goal god good got grace grade great had hall hand hard has hat have he head heal help her here hers hid
        high him hint hip his hit hold home hope hot how ice if ill in inch into is it its job join just keep kept key
        kid kind kit know lab lack land large lash last late law lay lead leap led left leg less let life lift light
        like limb limit line link list live load long look lost lot low mad made main make male man many map march mark
        mask mass mast mat match may me mean meet men mice mild mind miss mode more most much must my name near neck
        need net new next no nod none nor not note now oar odd of off oft old on once one only open or oral order our
        out over own pace pain pair part pass past pat path pay peak per pet pill pin pit place plan play plus poor
        port post pot press prior pro promise pure put race raid rain ran range rank rap rapid rare rat rate raw reach
        read real red rest ride right rim rise risk road role root run sad safe said salt same sat save saw say scan
        score sea see seed seen self sense sent set seven shape share she ship short show shut side sign sit site six
        size skin slow small smart so soft some son soon sort spa spark spin spot stage stamp star start stat stay stem
        step stop strong such sum sun take tall tap task team tear tell ten term test than that the their them then
        there these they thin this three tie time tip to told too tool top toy track trap tray tree trial true try tube
        turn two type under unit up us use used van vast very via vital was wave way we weak wear well went were wet
        what when where which while who why wide will wise wish with word work would year yes yet you young your
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
