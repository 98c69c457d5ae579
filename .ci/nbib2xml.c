/* nbib2xml FILE: MODS of MEDLINE's tagged text, by bibutils' library. Debian's package has every reader as a program but
   this one. */
#include <stdio.h>
#include <bibutils/bibutils.h>

int main(int count, char *arguments[])
{
    char name[] = "nbib2xml";
    FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!file) {
        fprintf(stderr, "usage: nbib2xml FILE\n");
        return 2;
    }
    param options;
    bibl records;
    bibl_init(&records);
    int status = bibl_initparams(&options, BIBL_NBIBIN, BIBL_MODSOUT, name);
    if (status == BIBL_OK) status = bibl_read(&records, file, arguments[1], &options);
    if (status == BIBL_OK) status = bibl_write(&records, stdout, &options);
    if (status != BIBL_OK) bibl_reporterr(status);
    return status == BIBL_OK ? 0 : 1;
}
